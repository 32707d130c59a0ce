package org.upschedule.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.upschedule.request.IfNoneMatch;

/**
 * What a caller has already (RFC 9110, 13.1).
 *
 * @param versions of {@code If-None-Match}
 * @param since of {@code If-Modified-Since}, {@code null} where not said; counts only without {@code If-None-Match}
 */
record PollCondition(IfNoneMatch versions, Instant since) {

    /** @param ifModifiedSince in milliseconds since 1970, negative where not said, as a servlet gives it */
    static PollCondition of(String ifNoneMatch, long ifModifiedSince) {
        boolean byTime = ifNoneMatch == null && ifModifiedSince >= 0;
        return new PollCondition(IfNoneMatch.of(ifNoneMatch), byTime ? Instant.ofEpochMilli(ifModifiedSince) : null);
    }

    /**
     * Whether the caller has what the feed is now. A time counts where it is the very one that was sent with these bytes: after a restore of
     * the database the caller may have a version of a later time that there never was, and has to be sent the one there is.
     */
    boolean isMetBy(StoredFeed feed) {
        return versions.names(feed.etag())
                || feed.modifiedAt().truncatedTo(ChronoUnit.SECONDS).equals(since);
    }
}
