package org.upschedule.request;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The versions that a caller has already (RFC 9110, 13.1.2).
 *
 * @param etags in quotes and without the mark {@code W/} of weak ones, as the comparison ignores it
 * @param any true for {@code *}
 */
public record IfNoneMatch(List<String> etags, boolean any) {

    private static final Pattern ETAG = Pattern.compile("\"[\\x21\\x23-\\x7e]*\"");

    /** @param header {@code null} where the caller sent none: then it has nothing */
    public static IfNoneMatch of(String header) {
        if (header == null) {
            return new IfNoneMatch(List.of(), false);
        }
        List<String> etags =
                ETAG.matcher(header).results().map(MatchResult::group).toList();
        return new IfNoneMatch(etags, header.strip().equals("*"));
    }

    public boolean names(String etag) {
        return any || etags.contains(etag);
    }
}
