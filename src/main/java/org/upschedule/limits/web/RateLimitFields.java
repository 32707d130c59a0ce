package org.upschedule.limits.web;

import org.upschedule.limits.Limit;
import org.upschedule.limits.Standing;

/** The header fields of draft-ietf-httpapi-ratelimit-headers-10: lists of strings with parameters (RFC 9651). */
final class RateLimitFields {

    private RateLimitFields() {}

    /** Such as {@code "uploads";q=10;w=3600}: requests and seconds. */
    static String policy(Standing standing) {
        Limit limit = standing.limit();
        return '"' + limit.name() + "\";q=" + limit.rate().count() + ";w="
                + limit.rate().window().toSeconds();
    }

    /** Such as {@code "uploads";r=7;t=1200}: requests that are left, and seconds until more are. */
    static String standing(Standing standing) {
        return '"' + standing.limit().name() + "\";r=" + standing.left() + ";t=" + standing.secondsUntilMore();
    }
}
