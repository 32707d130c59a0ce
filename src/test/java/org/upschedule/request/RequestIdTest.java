package org.upschedule.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @Test
    void callersOwnIdIsTaken() {
        assertThat(RequestId.acceptOrCreate("abc-1", PARENT)).isEqualTo("abc-1");
    }

    @Test
    void idOfTheTraceIsTakenWhereThereIsNoOther() {
        assertThat(RequestId.acceptOrCreate(null, PARENT)).isEqualTo(TRACE);
        assertThat(RequestId.acceptOrCreate("a line\nbreak", PARENT)).isEqualTo(TRACE);
        assertThat(RequestId.acceptOrCreate(null, "01-" + TRACE + "-00f067aa0ba902b7-01-more"))
                .as("a later version may say more")
                .isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7"
            })
    void noTraceIsMadeOfWhatIsNone(String header) {
        assertThat(RequestId.acceptOrCreate(null, header)).hasSize(36);
    }
}
