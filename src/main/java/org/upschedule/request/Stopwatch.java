package org.upschedule.request;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Where the time of one request goes. It is bound to the thread that works on the request, so that what waits for another server can
 * say so without knowing of requests; on other threads nothing is taken down. A sum for each part, whatever the request does.
 */
public final class Stopwatch {

    /** What takes time. None of them is inside of another. */
    public enum Part {
        /** The caller sends the body. */
        BODY,
        /** Others are stored first. */
        TURN,
        REDIS,
        /** The pool gives a connection. */
        CONNECTION,
        /** PostgreSQL answers, and commits. */
        DATABASE,
        /** Proposals of groups are looked for. */
        SEARCH,
        /** JSON is made, and taken over by the server. */
        JSON
    }

    /** What is timed. */
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /** Is told of the request when it has been answered. */
    interface Reader {

        /**
         * @param nanos from the beginning of the request to the end of its answer
         * @param parts of that time, in nanoseconds; the rest is the product's own work
         */
        void ended(RequestMetrics.Route route, int status, long nanos, Map<Part, Long> parts);
    }

    private static final Reader NOBODY = (route, status, nanos, parts) -> {};

    private record Answer(RequestMetrics.Route route, int status) {}

    private static final ThreadLocal<Stopwatch> CURRENT = new ThreadLocal<>();

    private final Reader reader;
    private final long start = System.nanoTime();
    private final AtomicLongArray nanos = new AtomicLongArray(Part.values().length);
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile Answer answer;

    private Stopwatch(Reader reader) {
        this.reader = reader;
    }

    /** Of a request that begins now. */
    static Stopwatch start(Reader reader) {
        return new Stopwatch(reader);
    }

    /** Of the request that this thread works on; outside of any, one that nobody reads. */
    public static Stopwatch current() {
        Stopwatch bound = CURRENT.get();
        return bound == null ? start(NOBODY) : bound;
    }

    /** Whether this thread works on a request. */
    public static boolean isBound() {
        return CURRENT.get() != null;
    }

    /** Binds it to this thread; the caller unbinds it in a {@code finally}. */
    public void bind() {
        CURRENT.set(this);
    }

    public static void unbind() {
        CURRENT.remove();
    }

    /** Does the work, and takes its time down for the request of this thread. */
    public static <T, E extends Exception> T time(Part part, Work<T, E> work) throws E {
        Stopwatch bound = CURRENT.get();
        if (bound == null) {
            return work.run();
        }
        long begin = System.nanoTime();
        try {
            return work.run();
        } finally {
            bound.add(part, System.nanoTime() - begin);
        }
    }

    public void add(Part part, long spent) {
        nanos.addAndGet(part.ordinal(), spent);
    }

    long started() {
        return start;
    }

    void answered(RequestMetrics.Route route, int status) {
        answer = new Answer(route, status);
    }

    /** Takes down one part after the other, whichever threads they are worked on by. */
    public final class Laps {

        private long last = System.nanoTime();

        /** The part that has taken the time since the one before. */
        public synchronized void end(Part part) {
            long now = System.nanoTime();
            add(part, now - last);
            last = now;
        }
    }

    public Laps laps() {
        return new Laps();
    }

    /** Tells of the request, if it has been answered; once, by whichever thread leaves it first. */
    public void tell() {
        Answer given = answer;
        if (given != null && told.compareAndSet(false, true)) {
            reader.ended(given.route, given.status, System.nanoTime() - start, parts());
        }
    }

    /** In nanoseconds; those that took none are not in it. */
    private Map<Part, Long> parts() {
        Map<Part, Long> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            long spent = nanos.get(part.ordinal());
            if (spent > 0) {
                parts.put(part, spent);
            }
        }
        return parts;
    }
}
