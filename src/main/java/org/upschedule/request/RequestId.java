package org.upschedule.request;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id that goes with a request from the upload through the outbox and the message to the worker. It is bound to the thread
 * that works on the request; log lines pick it up there.
 */
public final class RequestId {

    /** Header in which a caller or proxy may send an id, and in which every answer names it. */
    public static final String HEADER = "X-Request-ID";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private RequestId() {}

    /** The id of the request that this thread works on, or {@code -} outside of any. */
    public static String current() {
        String id = CURRENT.get();
        return id == null ? "-" : id;
    }

    /** The caller's id where it is harmless in logs and headers, else a new one. */
    public static String acceptOrCreate(String offered) {
        return offered != null && ACCEPTED.matcher(offered).matches()
                ? offered
                : UUID.randomUUID().toString();
    }

    /** Binds the id to this thread; the caller unbinds it in a {@code finally}. */
    public static void bind(String id) {
        CURRENT.set(id);
    }

    public static void unbind() {
        CURRENT.remove();
    }
}
