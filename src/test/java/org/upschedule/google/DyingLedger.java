package org.upschedule.google;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A ledger whose node is killed at one of its writes, before it or right after. */
final class DyingLedger {

    private final PushLedger ledger;
    private int killAt = Integer.MAX_VALUE;
    private boolean afterwards;
    private int writes;

    DyingLedger(PushLedger ledger) {
        this.ledger = ledger;
    }

    /** @param write from 0 on, counted from now */
    void killAt(int write, boolean after) {
        writes = 0;
        killAt = write;
        afterwards = after;
    }

    void killNoMore() {
        killAt = Integer.MAX_VALUE;
    }

    int writes() {
        return writes;
    }

    PushLedger mortal() {
        return (PushLedger) Proxy.newProxyInstance(
                PushLedger.class.getClassLoader(), new Class<?>[] {PushLedger.class}, (self, method, arguments) -> {
                    boolean isLast = writes++ == killAt;
                    if (isLast && !afterwards) {
                        throw new PushedProduct.Killed();
                    }
                    Object answer;
                    try {
                        answer = method.invoke(ledger, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (isLast) {
                        throw new PushedProduct.Killed();
                    }
                    return answer;
                });
    }
}
