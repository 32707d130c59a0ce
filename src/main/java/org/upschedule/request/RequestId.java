package org.upschedule.request;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id that goes with a request from the upload through the outbox and the message to the worker. It is bound to the thread
 * that works on the request; log lines pick it up there.
 */
public final class RequestId {

    /** Header in which a caller or proxy may send an id, and in which every answer names it. */
    public static final String HEADER = "X-Request-ID";

    static final String TRACE_HEADER = "traceparent";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    /** W3C Trace Context, 3.2: version, trace, parent and flags. */
    private static final Pattern TRACE_PARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private RequestId() {}

    /** The id of the request that this thread works on, or {@code -} outside of any. */
    public static String current() {
        String id = CURRENT.get();
        return id == null ? "-" : id;
    }

    /**
     * The caller's id where it is harmless in logs and headers; else the id of the trace that the request is a part of; else a new one.
     *
     * @param offered {@code null} where the caller has none
     * @param traceParent the header {@code traceparent}, {@code null} where there is none
     */
    public static String acceptOrCreate(String offered, String traceParent) {
        if (offered != null && ACCEPTED.matcher(offered).matches()) {
            return offered;
        }
        Matcher trace = TRACE_PARENT.matcher(traceParent == null ? "" : traceParent);
        return trace.matches() ? trace.group(1) : UUID.randomUUID().toString();
    }

    /** The id that came with a message where it is harmless in logs, else a new one. */
    public static String acceptOrCreate(String offered) {
        return acceptOrCreate(offered, null);
    }

    /** Binds the id to this thread; the caller unbinds it in a {@code finally}. */
    public static void bind(String id) {
        CURRENT.set(id);
    }

    public static void unbind() {
        CURRENT.remove();
    }
}
