package org.upschedule.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upschedule.schedule.Lecture;

class EventKindTest {

    @ParameterizedTest(name = "group {0}, activity {1}: chosen as {2}, shown as {3}")
    @CsvSource(
            nullValues = "none",
            value = {
                "G01,  L1,   LECTURE,   LECTURE",
                "G01,  P1,   LECTURE,   PRACTICAL",
                "P01,  P1,   PRACTICAL, PRACTICAL",
                "T02,  T1,   TUTORIAL,  TUTORIAL",
                "t02,  t1,   TUTORIAL,  TUTORIAL",
                "L01,  P1,   LECTURE,   PRACTICAL",
                "none, P2,   PRACTICAL, PRACTICAL",
                "X01,  T1,   TUTORIAL,  TUTORIAL",
                "G51,  L1,   LECTURE,   LECTURE",
                "G101, L1,   LECTURE,   LECTURE",
                "G01,  D1,   LECTURE,   OTHER",
                "G01,  O,    LECTURE,   OTHER",
                "G01,  B1,   LECTURE,   OTHER",
                "P02,  PL,   PRACTICAL, OTHER",
                "P02,  LP1,  PRACTICAL, OTHER",
                "P02,  PT1,  PRACTICAL, OTHER",
                "D01,  D1,   OTHER,     OTHER",
                "P01,  none, PRACTICAL, PRACTICAL",
                "none, none, OTHER,     OTHER",
            })
    void sessionIsChosenByItsGroupAndShownByItsActivity(
            String group, String activity, EventKind chosen, EventKind shown) {
        Lecture session = Entries.lecture("COS 214", "S1", group, activity, DayOfWeek.MONDAY);

        assertThat(EventKind.ofGroup(session)).isEqualTo(chosen);
        assertThat(EventKind.of(session)).isEqualTo(shown);
    }
}
