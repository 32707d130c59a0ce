package org.upschedule.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IfMatchTest {

    @ParameterizedTest(name = "If-Match: {0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none            | true",
                "*               | true",
                "\"3\"           | true",
                "\"1\", \"3\"    | true",
                "\"2\"           | false",
                "\"33\"          | false",
                "W/\"3\"         | false",
                "3               | false",
            })
    void aVersionIsExpectedByItsStrongTag(String ifMatch, boolean includes) {
        assertThat(IfMatch.versions(ifMatch).test(3)).isEqualTo(includes);
    }
}
