package org.upschedule.request;

import java.util.Optional;
import java.util.Set;

/**
 * Which methods an address takes. The REST interface knows it for each of its addresses; all others are only read. The servlets of the
 * server behind these know more methods and answer those that they do not know with an error of the server.
 */
final class MethodRule {

    static final String REST_INTERFACE = "/api";
    static final String FEEDS = "/feeds";
    private static final String ALLOW = "GET, HEAD";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private MethodRule() {}

    /**
     * @param method as the caller wrote it: methods are case-sensitive (RFC 9110, 9.1)
     * @param servletPath of the servlet that would answer
     * @return the header {@code Allow} of the refusal (RFC 9110, 15.5.6); empty where nothing is to be refused here
     */
    static Optional<String> refusal(String method, String servletPath) {
        return servletPath.equals(REST_INTERFACE) || READING.contains(method) ? Optional.empty() : Optional.of(ALLOW);
    }

    /** Not those that are answered from memory: the files of the page, and what the server itself answers, such as health. */
    static boolean asksDatabase(String servletPath) {
        return servletPath.equals(REST_INTERFACE) || servletPath.equals(FEEDS);
    }
}
