package org.upschedule.calendar.ics;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.upschedule.academicyear.DateRange;
import org.upschedule.calendar.Agenda;
import org.upschedule.calendar.Entries;
import org.upschedule.calendar.Event;
import org.upschedule.calendar.Occurrence;
import org.upschedule.schedule.ScheduleEntry;

class AgendaTest {

    @Test
    void eventsThatShareTimeClash() {
        Map<String, List<String>> agenda = agenda(
                null,
                Entries.test("COS 101", "Test1", "2018-03-10", "08:00", "10:00", "Aula"),
                Entries.test("COS 102", "Test1", "2018-03-10", "09:00", "11:00", "Aula"),
                Entries.test("COS 103", "Test1", "2018-03-10", "10:00", "12:00", "Aula"),
                Entries.test("COS 104", "Test1", "2018-03-10", null, null, "Aula"));

        assertThat(agenda)
                .containsEntry("COS 101 Test1", List.of("COS 102 Test1"))
                .containsEntry("COS 102 Test1", List.of("COS 101 Test1", "COS 103 Test1"))
                .containsEntry("COS 103 Test1", List.of("COS 102 Test1"))
                .containsEntry("COS 104 Test1", List.of());
    }

    @Test
    void examAtNightGoesOnAfterMidnight() {
        ScheduleEntry night = Entries.exam("COS 101", "1", "2018-06-12", "22:15", "Labs");
        ScheduleEntry morning = Entries.exam("COS 102", "1", "2018-06-13", "00:30", "Labs");

        assertThat(agenda(range("2018-06-13", "2018-06-13"), night, morning))
                .containsEntry("COS 101 Exam paper 1", List.of("COS 102 Exam paper 1"))
                .hasSize(2);
        assertThat(agenda(range("2018-06-14", "2018-06-20"), night, morning)).isEmpty();
    }

    @Test
    void endBeforeTheStartIsOnTheNextDay() {
        ScheduleEntry night = Entries.test("COS 101", "Test1", "2018-03-10", "22:00", "00:30", "Aula");
        ScheduleEntry late = Entries.test("COS 102", "Test1", "2018-03-10", "23:00", "00:00", "Aula");
        ScheduleEntry morning = Entries.test("COS 103", "Test1", "2018-03-11", "00:30", "01:30", "Aula");

        assertThat(agenda(range("2018-03-11", "2018-03-11"), night, late, morning))
                .containsEntry("COS 101 Test1", List.of("COS 102 Test1"))
                .containsEntry("COS 103 Test1", List.of())
                .hasSize(2);
    }

    @Test
    void rangeTakesBothItsDays() {
        ScheduleEntry mondays = Entries.lecture("COS 214", "S1", "G01", "L1", MONDAY);
        List<Event> events =
                Written.state(Entries.input(2018, List.of(mondays))).events();

        assertThat(Agenda.of(events, range("2018-02-12", "2018-02-26")).keySet())
                .extracting(occurrence -> occurrence.start().toString())
                .containsExactly("2018-02-12T08:30", "2018-02-19T08:30", "2018-02-26T08:30");
    }

    @Test
    void clashesAreThoseThatEveryPairGives() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<Event> events = Written.state(Entries.input(
                            2018,
                            IntStream.range(0, 30)
                                    .mapToObj(i -> sitting(i, random))
                                    .toList()))
                    .events();

            Map<Occurrence, Agenda.Clashes> agenda = Agenda.of(events, null);

            agenda.forEach((occurrence, clashes) -> assertThat(clashes.named())
                    .containsExactlyInAnyOrderElementsOf(agenda.keySet().stream()
                            .filter(other -> other != occurrence && other.clashesWith(occurrence))
                            .toList()));
        }
    }

    @Test
    void ofManyClashesTheFirstAreNamedAndAllAreCounted() {
        List<Event> events = Written.state(Entries.input(
                        2018,
                        IntStream.range(0, 100)
                                .<ScheduleEntry>mapToObj(i -> Entries.test(
                                        "COS " + (100 + i), "Test1", "2018-03-10", "08:00", "10:00", "Aula"))
                                .toList()))
                .events();

        assertThat(Agenda.of(events, null).values()).hasSize(100).allSatisfy(clashes -> {
            assertThat(clashes.named()).hasSize(Agenda.MOST_CLASHES);
            assertThat(clashes.count()).isEqualTo(99);
        });
    }

    private static ScheduleEntry sitting(int number, Random random) {
        LocalTime start = LocalTime.of(7, 0).plusMinutes(30L * random.nextInt(20));
        return Entries.test(
                "COS " + (100 + number),
                "Test1",
                "2018-03-1" + random.nextInt(3),
                start.toString(),
                start.plusMinutes(30L * (1 + random.nextInt(4))).toString(),
                "Aula");
    }

    private static DateRange range(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Map<String, List<String>> agenda(DateRange range, ScheduleEntry... entries) {
        Map<String, List<String>> titles = new TreeMap<>();
        Agenda.of(Written.state(Entries.input(2018, List.of(entries))).events(), range)
                .forEach((occurrence, clashes) -> titles.put(
                        occurrence.event().summary(),
                        clashes.named().stream()
                                .map(clash -> clash.event().summary())
                                .toList()));
        return titles;
    }
}
