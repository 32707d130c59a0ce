package org.upschedule.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTypeTest {

    /** Programs know them: a constant with another name would be another code. */
    @Test
    void codesStayAsTheyAre() {
        assertThat(Arrays.stream(FindingCode.values()).map(FindingCode::code))
                .containsExactly(
                        "damaged-file",
                        "damaged-page",
                        "another-schedule",
                        "page-without-table",
                        "no-entries",
                        "missing-column",
                        "unknown-column",
                        "unread-row",
                        "text-over-ruling",
                        "left-over-text",
                        "hidden-text",
                        "text-outside-table",
                        "unreadable-character",
                        "unreadable-value",
                        "one-venue-or-two",
                        "end-before-start",
                        "kind-and-activity-differ",
                        "day-and-date-differ",
                        "said-twice",
                        "unknown-term",
                        "outside-term",
                        "academic-year-assumed",
                        "older-file",
                        "year-modules-left-out",
                        "stale-choice",
                        "academic-year-unconfirmed",
                        "term-without-dates",
                        "term-partly-dated",
                        "term-dates-ignored",
                        "day-open",
                        "date-open",
                        "time-open",
                        "end-assumed",
                        "calendar-too-large",
                        "session-open");
    }

    @ParameterizedTest
    @EnumSource
    void codeIsFoundByItsText(FindingCode code) {
        assertThat(FindingType.of(code.code())).isSameAs(code);
    }

    @Test
    void codeOfAnotherVersionIsKept() {
        assertThat(FindingType.of("found-later").code()).isEqualTo("found-later");
        assertThat(FindingType.of("found-later")).isEqualTo(FindingType.of("found-later"));
    }

    @Test
    void findingHasACode() {
        assertThatIllegalArgumentException().isThrownBy(() -> FindingType.of(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> FindingType.of(null));
    }
}
