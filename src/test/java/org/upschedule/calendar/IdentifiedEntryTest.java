package org.upschedule.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.upschedule.calendar.files.DatedEntry;
import org.upschedule.schedule.Exam;
import org.upschedule.schedule.Printed;
import org.upschedule.schedule.ScheduleEntry;

/** Calendar programs know sessions by these ids: they stay what they were in the first release. */
class IdentifiedEntryTest {

    @Test
    void entriesThatDifferInTheVenueAloneKeepTheirIds() {
        List<ScheduleEntry> entries = new ArrayList<>();
        for (String venue : List.of("IT 4-4", "Centenary 6")) {
            entries.add(Entries.lecture("COS 214", "S1", "G01", "L1", DayOfWeek.MONDAY, LocalTime.of(8, 30), venue));
            entries.add(Entries.test("COS 214", "Test1", "2018-03-10", "08:00", "09:00", venue));
            entries.add(Entries.exam("COS 214", "1", "2018-06-11", "07:30", venue));
        }
        List<IdentifiedEntry> identified = identified(entries);
        Collections.reverse(entries);

        assertThat(identified)
                .extracting(
                        each -> each.entry()
                                .<Object>match(one -> one.venues(), one -> one.venues(), one -> one.venue()),
                        IdentifiedEntry::ordinal,
                        each -> each.session(Entries.CALENDAR))
                .containsExactly(
                        tuple("Centenary 6", 1, "581e454d-aa6d-52e3-8433-b8db2569976c"),
                        tuple("IT 4-4", 2, "a014b21c-8f54-5f1e-a7c0-e2b071fc2929"),
                        tuple(List.of("Centenary 6"), 1, "8674762d-f65f-561d-ae43-eed9b2cd07ee"),
                        tuple(List.of("IT 4-4"), 2, "a50425a0-422d-5800-a36c-482f97c91cb2"),
                        tuple(List.of("Centenary 6"), 1, "59cfdd38-016c-52b0-ab21-1c280be0e371"),
                        tuple(List.of("IT 4-4"), 2, "0f6fde12-dc0c-5a15-bd95-2ff66cae4733"));
        assertThat(identified(entries)).isEqualTo(identified);
    }

    /** The version before kept no printed words: its schedules stand beside newer ones. */
    @Test
    void printedWordsMakeNoOtherEntryAndNoOtherOrder() {
        Exam open = Entries.exam("COS 214", "1", "2018-06-11", "07:30", null);
        Exam aula = Entries.exam("COS 214", "1", "2018-06-11", "07:30", "Aula");
        Exam advice = printed(open, "Consult Department");
        List<IdentifiedEntry> before = identified(List.of(open, aula));

        assertThat(before).hasSize(2);
        for (List<ScheduleEntry> entries :
                List.<List<ScheduleEntry>>of(List.of(aula, open, advice), List.of(advice, open, aula))) {
            assertThat(identified(entries))
                    .isEqualTo(before.stream()
                            .map(each -> each.entry().equals(open)
                                    ? new IdentifiedEntry(new DatedEntry(advice, null), each.key(), each.ordinal())
                                    : each)
                            .toList());
        }
        assertThat(identified(List.of(advice, printed(open, "TBA"))))
                .isEqualTo(identified(List.of(printed(open, "TBA"), advice)));
    }

    private static Exam printed(Exam exam, String venue) {
        return new Exam(
                exam.status(),
                exam.module(),
                exam.paper(),
                exam.activity(),
                exam.date(),
                exam.start(),
                exam.moduleCampus(),
                exam.campus(),
                exam.venue(),
                exam.comments(),
                exam.tentative(),
                new Printed(null, null, null, venue));
    }

    private static List<IdentifiedEntry> identified(List<ScheduleEntry> entries) {
        return IdentifiedEntry.of(Entries.input(2018, entries), KnownSessions.NONE);
    }
}
