package org.upschedule.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a caller has already (RFC 9110, 13.1).
 *
 * @param etags of {@code If-None-Match}, in quotes and without the mark {@code W/} of weak ones, as the comparison ignores it (RFC 9110, 13.1.2)
 * @param any true for {@code If-None-Match: *}
 * @param since of {@code If-Modified-Since}, {@code null} where not said; counts only without {@code If-None-Match}
 */
record PollCondition(List<String> etags, boolean any, Instant since) {

    private static final Pattern ETAG = Pattern.compile("\"[\\x21\\x23-\\x7e]*\"");

    /** @param ifModifiedSince in milliseconds since 1970, negative where not said, as a servlet gives it */
    static PollCondition of(String ifNoneMatch, long ifModifiedSince) {
        if (ifNoneMatch != null) {
            List<String> etags =
                    ETAG.matcher(ifNoneMatch).results().map(MatchResult::group).toList();
            return new PollCondition(etags, ifNoneMatch.strip().equals("*"), null);
        }
        return new PollCondition(List.of(), false, ifModifiedSince < 0 ? null : Instant.ofEpochMilli(ifModifiedSince));
    }

    /** Whether the caller has what the feed is now. */
    boolean isMetBy(StoredFeed feed) {
        return any
                || etags.contains(feed.etag())
                || since != null
                        && !feed.modifiedAt().truncatedTo(ChronoUnit.SECONDS).isAfter(since);
    }
}
