package org.upschedule.schedule;

import java.util.Arrays;

/**
 * What a finding is about. What this version finds is a {@link FindingCode}; a stored finding may have a code of an earlier or a later
 * version, which is kept as it is.
 */
public sealed interface FindingType permits FindingCode, UnknownFindingType {

    /** Stable name for programs, in kebab case, such as {@code left-over-text}. */
    String code();

    /**
     * Of a stored finding.
     *
     * @throws IllegalArgumentException where the code is {@code null} or blank
     */
    static FindingType of(String code) {
        return Arrays.stream(FindingCode.values())
                .filter(known -> known.code().equals(code))
                .map(FindingType.class::cast)
                .findFirst()
                .orElseGet(() -> new UnknownFindingType(code));
    }
}
