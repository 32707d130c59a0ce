package org.upschedule.limits;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.upschedule.Component;

/** Counts the requests of this node alone, in its memory. */
@Component
class NodeWindows {

    /** Callers times limits; beyond, who has not come for longest is forgotten. So many need 12 MB. */
    static final int MOST = 20_000;

    private final Clock clock;

    /** Who has not come for longest is first. */
    private final Map<String, SlidingWindow> windows = new LinkedHashMap<>(16, 0.75f, true);

    @Inject
    NodeWindows(Clock clock) {
        this.clock = clock;
    }

    synchronized Verdict take(List<Limit> limits, int cost) {
        long now = clock.instant().toEpochMilli();
        List<SlidingWindow> asked =
                limits.stream().map(limit -> window(limit, now)).toList();
        boolean allowed = true;
        for (SlidingWindow window : asked) {
            allowed &= window.hasRoom(cost, now);
        }
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (allowed) {
                asked.get(i).add(cost);
            }
            standings.add(asked.get(i).standing(limits.get(i), now));
        }
        forgetSome(now);
        return new Verdict(allowed, standings);
    }

    synchronized int size() {
        return windows.size();
    }

    private SlidingWindow window(Limit limit, long now) {
        return windows.computeIfAbsent(limit.key(), key -> new SlidingWindow(limit.rate(), now));
    }

    private void forgetSome(long now) {
        Iterator<SlidingWindow> eldest = windows.values().iterator();
        while (eldest.hasNext() && (eldest.next().isOver(now) || windows.size() > MOST)) {
            eldest.remove();
        }
    }
}
