package org.upschedule.calendar.ics;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.upschedule.calendar.CalendarInput;
import org.upschedule.calendar.CalendarSettings;
import org.upschedule.calendar.Entries;
import org.upschedule.schedule.Exam;
import org.upschedule.schedule.Finding;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.ModuleCode;
import org.upschedule.schedule.Schedule;
import org.upschedule.schedule.ScheduleEntry;
import org.upschedule.schedule.ScheduleKind;

class RecurringCalendarTest {

    @Test
    void weeklySessionIsOneEventForEachTeachingBlockAndLoneSwappedDay() {
        Written file = write(Entries.lecture("COS 214", "S1", "G01", "L1", WEDNESDAY));

        assertThat(file.events()).isEqualTo(3);
        assertThat(file.findings()).isEmpty();
        assertThat(lines(file))
                .containsSubsequence(
                        "DTSTART;TZID=Africa/Johannesburg:20180207T083000",
                        "DTEND;TZID=Africa/Johannesburg:20180207T092000",
                        "RRULE:FREQ=WEEKLY;UNTIL=20180314T215959Z;BYDAY=WE",
                        "DTSTART;TZID=Africa/Johannesburg:20180319T083000",
                        "DTSTART;TZID=Africa/Johannesburg:20180411T083000",
                        "RRULE:FREQ=WEEKLY;UNTIL=20180523T215959Z;BYDAY=WE");
    }

    @Test
    void singleMissingDayIsAnException() {
        assertThat(lines(write(Entries.lecture("COS 214", "S1", "G01", "L1", MONDAY))))
                .containsSubsequence(
                        "RRULE:FREQ=WEEKLY;UNTIL=20180326T215959Z;BYDAY=MO",
                        "EXDATE;TZID=Africa/Johannesburg:20180319T083000",
                        "DTSTART;TZID=Africa/Johannesburg:20180410T083000",
                        "DTSTART;TZID=Africa/Johannesburg:20180416T083000",
                        "EXDATE;TZID=Africa/Johannesburg:20180430T083000");
    }

    @Test
    void eventSaysAllThatTheScheduleSays() {
        Written file = write(
                Entries.lecture("COS 214", "Q1", "P02", "P1", MONDAY, LocalTime.of(14, 30), "Grey Lab", "Orange Lab"));

        assertThat(unfolded(file)).isEqualTo("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//UP Schedule Generator//EN
                CALSCALE:GREGORIAN
                NAME:My timetable
                X-WR-CALNAME:My timetable
                X-WR-TIMEZONE:Africa/Johannesburg
                BEGIN:VTIMEZONE
                TZID:Africa/Johannesburg
                BEGIN:STANDARD
                DTSTART:19700101T000000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0200
                TZNAME:SAST
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:UID-OF-THE-EVENT
                DTSTAMP:20180201T101530Z
                LAST-MODIFIED:20180201T101530Z
                SEQUENCE:0
                DTSTART;TZID=Africa/Johannesburg:20180205T143000
                DTEND;TZID=Africa/Johannesburg:20180205T152000
                RRULE:FREQ=WEEKLY;UNTIL=20180326T215959Z;BYDAY=MO
                EXDATE;TZID=Africa/Johannesburg:20180319T143000
                SUMMARY:COS 214 P1 (P02)
                LOCATION:Grey Lab\\, Orange Lab\\, HATFIELD
                DESCRIPTION:Group: P02\\nLanguage: English\\nProgrammes: BSc CS
                CATEGORIES:COS 214,Practical
                COLOR:COLOR-OF-THE-MODULE
                STATUS:CONFIRMED
                TRANSP:OPAQUE
                END:VEVENT
                END:VCALENDAR
                """.replace(
                "UID-OF-THE-EVENT", uids(file).get(0)).replace("COLOR-OF-THE-MODULE", colour(file)));
        assertThat(UUID.fromString(uids(file).get(0)).version()).isEqualTo(5);
    }

    @Test
    void sameInputInAnyOrderGivesTheSameBytes() {
        List<ScheduleEntry> entries = many();
        Written file = Written.of(Entries.input(2018, entries));
        for (int seed = 0; seed < 5; seed++) {
            List<ScheduleEntry> shuffled = new ArrayList<>(entries);
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(Written.of(Entries.input(2018, shuffled))).isEqualTo(file);
        }
        assertThat(uids(file)).doesNotHaveDuplicates().hasSize(file.events());
    }

    @Test
    void rowInTwoFilesIsOneSession() {
        Lecture lecture = Entries.lecture("COS 214", "S1", "G01", "L1", TUESDAY);

        assertThat(write(lecture, lecture)).isEqualTo(write(lecture));
    }

    @Test
    void uidsStayWhenVenueOrTimeChange() {
        List<String> before = uids(write(
                Entries.lecture("COS 214", "S1", "G01", "L1", MONDAY, LocalTime.of(8, 30), "IT 4-4"),
                Entries.exam("COS 284", "1", "2018-06-12", "07:30", "Thuto 3-1")));

        assertThat(uids(write(
                        Entries.lecture("COS 214", "S1", "G01", "L1", MONDAY, LocalTime.of(15, 30), "Centenary 6"),
                        Entries.exam("COS 284", "1", "2018-06-19", null, null))))
                .containsExactlyElementsOf(before);
    }

    @Test
    void uidsTellCalendarsGroupsAndYearsApart() {
        List<String> uids = new ArrayList<>();
        for (String group : List.of("G01", "G02")) {
            for (int year : new int[] {2017, 2018}) {
                List<Lecture> lecture = List.of(Entries.lecture("COS 214", "S1", group, "L1", MONDAY));
                CalendarInput input = Entries.input(year, lecture);
                uids.addAll(uids(Written.of(input)));
                uids.addAll(uids(Written.of(new CalendarInput(
                        UUID.fromString("5e9d3a0c-3f0b-4c6e-8d55-0a51d3c7a001"),
                        input.files(),
                        input.settings(),
                        input.assumedExamDuration()))));
            }
        }
        assertThat(uids).doesNotHaveDuplicates();
    }

    @Test
    void twoSessionsOfOneNameKeepTheirUidsApart() {
        Lecture monday = Entries.lecture("COS 214", "S1", "G01", "L1", MONDAY);
        Lecture friday = Entries.lecture("COS 214", "S1", "G01", "L1", FRIDAY);
        Lecture fridayElsewhere = Entries.lecture("COS 214", "S1", "G01", "L1", FRIDAY, LocalTime.of(10, 30), "Aula");

        assertThat(uids(write(monday, friday))).doesNotHaveDuplicates();
        assertThat(uids(write(fridayElsewhere, monday)))
                .containsExactlyInAnyOrderElementsOf(uids(write(monday, friday)));
    }

    @Test
    void examEndIsAssumedAndSaysSo() {
        Written file = write(Entries.exam("COS 284", "1", "2018-06-12", "07:30", "Labs 1,2,3"));

        assertThat(unfolded(file))
                .contains("SUMMARY:COS 284 Exam paper 1\n")
                .contains("DTEND;TZID=Africa/Johannesburg:20180612T103000\n")
                .contains("The end is assumed (3 h): the schedule does not give it.")
                .contains("STATUS:CONFIRMED");
        assertThat(file.findings()).isEmpty();
    }

    @Test
    void examThatIsNotFinalIsTentative() {
        Exam exam = new Exam(
                "DRAFT",
                new ModuleCode("COS 284"),
                "1",
                "Exam Written",
                LocalDate.parse("2018-06-12"),
                LocalTime.NOON,
                "HATF",
                null,
                "Aula",
                null,
                false);

        assertThat(unfolded(write(exam))).contains("STATUS:TENTATIVE", "Status: DRAFT", "LOCATION:Aula\n");
    }

    @Test
    void sittingWithoutTimeIsATentativeWholeDay() {
        Written file = write(Entries.test("COS 284", "Test1", "2018-03-31", null, null, "Aula"));

        assertThat(lines(file))
                .contains("DTSTART;VALUE=DATE:20180331", "DTEND;VALUE=DATE:20180401")
                .contains("STATUS:TENTATIVE", "TRANSP:TRANSPARENT", "SUMMARY:COS 284 Test1");
        assertThat(codes(file)).containsExactly("time-open");
    }

    @Test
    void whatCannotBePlacedIsSaid() {
        Written file = write(
                Entries.lecture("COS 101", "S1", "G01", "L1", null),
                Entries.lecture("COS 102", "S1", "G01", "L1", MONDAY, null, "Aula"),
                Entries.lecture("COS 103", "X9", "G01", "L1", MONDAY),
                Entries.lecture("COS 104", "S2", "G01", "L1", MONDAY),
                Entries.lecture("COS 105", "Y", "G01", "L1", MONDAY),
                Entries.test("COS 106", "Test1", null, null, null),
                Entries.test("COS 107", "Test1", "2018-03-31", "10:00", null, "Aula"),
                Entries.exam("COS 108", "1", null, "07:30", null));

        assertThat(codes(file))
                .containsExactlyInAnyOrder(
                        "day-open",
                        "time-open",
                        "unknown-term",
                        "term-without-dates",
                        "term-partly-dated",
                        "date-open",
                        "end-assumed",
                        "date-open");
        assertThat(file.findings()).extracting(Finding::message).anySatisfy(message -> assertThat(message)
                .isEqualTo("COS 104 L1 (G01) is not in the calendar: "
                        + "the academic calendar of 2018 has no dates for term S2."));
    }

    @Test
    void datesThatAreNotConfirmedAreSaid() {
        Written file = Written.of(Entries.input(2026, List.of(Entries.lecture("COS 214", "S1", "G01", "L1", MONDAY))));

        assertThat(codes(file)).containsExactly("academic-year-unconfirmed");
    }

    @Test
    void openVenueIsTentative() {
        assertThat(unfolded(write(Entries.lecture("COS 214", "S1", "G01", "L1", MONDAY, LocalTime.NOON))))
                .contains("STATUS:TENTATIVE", "The venue is not known yet.", "LOCATION:HATFIELD\n")
                .doesNotContain("STATUS:CONFIRMED");
    }

    @Test
    void sittingsNeedNoAcademicYear() {
        Schedule exams = new Schedule(
                ScheduleKind.EXAMS, List.of(Entries.exam("COS 284", "1", "2018-06-12", "07:30", "Aula")), List.of());
        Schedule lectures = new Schedule(
                ScheduleKind.LECTURES, List.of(Entries.lecture("COS 284", "S1", "G01", "L1", MONDAY)), List.of());

        assertThat(Written.of(input(exams)).events()).isEqualTo(1);
        assertThatThrownBy(() -> input(exams, lectures)).hasMessageContaining("year is null");
    }

    private static CalendarInput input(Schedule... schedules) {
        return new CalendarInput(
                Entries.CALENDAR, Entries.joined(null, schedules), CalendarSettings.NONE, Duration.ofMinutes(150));
    }

    private Written write(ScheduleEntry... entries) {
        return Written.of(Entries.input(2018, List.of(entries)));
    }

    private static List<ScheduleEntry> many() {
        List<ScheduleEntry> entries = new ArrayList<>();
        for (String module : List.of("COS 214", "WTW 285", "STK 220")) {
            for (String group : List.of("G01", "G02", "P01")) {
                entries.add(Entries.lecture(module, "S1", group, "L1", MONDAY));
                entries.add(Entries.lecture(module, "S1", group, "L1", WEDNESDAY));
                entries.add(Entries.lecture(module, "Q2", group, "L2", FRIDAY));
                entries.add(Entries.lecture(module, "Q4", group, "L3", null));
            }
            entries.add(Entries.test(module, "Test1", "2018-03-10", "10:00", "11:30", "Aula"));
            entries.add(Entries.test(module, "Test1", "2018-03-10", "10:00", "11:30", "Musaion"));
            entries.add(Entries.exam(module, "1", "2018-06-12", "07:30", "Aula"));
        }
        return entries;
    }

    private static String unfolded(Written file) {
        return new String(file.bytes(), StandardCharsets.UTF_8)
                .replace("\r\n ", "")
                .replace("\r\n", "\n");
    }

    private static List<String> lines(Written file) {
        return unfolded(file).lines().toList();
    }

    private static List<String> uids(Written file) {
        return lines(file).stream()
                .filter(line -> line.startsWith("UID:"))
                .map(line -> line.substring(4))
                .toList();
    }

    private static String colour(Written file) {
        return lines(file).stream()
                .filter(line -> line.startsWith("COLOR:"))
                .map(line -> line.substring(6))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Written file) {
        return file.findings().stream().map(Finding::code).toList();
    }
}
