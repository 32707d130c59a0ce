package org.upschedule.page;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import org.upschedule.drawing.DrawnSchedule;

/** The files of a student of two modules. Her lectures have groups to choose, one of which clashes. */
final class StudentFiles {

    /** In the second semester of this year: a newer list of lectures is taken for one of this year. */
    static final LocalDate MONDAY =
            LocalDate.of(Year.now().getValue(), 8, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.MONDAY));

    private static final DateTimeFormatter OF_TESTS = DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH);

    private StudentFiles() {}

    /** COS 214 has two practicals, the first at the time of the lecture of STK 220. */
    static FilePayload lectures() {
        return pdf("lectures.pdf", addLectures(DrawnSchedule.lectures()));
    }

    static DrawnSchedule addLectures(DrawnSchedule drawn) {
        lecture(drawn, "COS 214", "G01", "L1", "Monday", "08:30 - 09:20");
        lecture(drawn, "COS 214", "P01", "P1", "Tuesday", "08:30 - 11:20");
        lecture(drawn, "COS 214", "P02", "P1", "Wednesday", "14:30 - 17:20");
        lecture(drawn, "STK 220", "G01", "L1", "Tuesday", "10:30 - 11:20");
        lecture(drawn, "STK 220", "T01", "T1", "Thursday", "10:30 - 11:20");
        lecture(drawn, "STK 220", "T02", "T1", "Friday", "12:30 - 13:20");
        return drawn;
    }

    static void lecture(DrawnSchedule drawn, String module, String group, String activity, String day, String time) {
        String language = "E ~" + activity.charAt(0);
        drawn.row(module, "S2", group, language, activity, day, time, "IT 4-4", "HATFIELD", "");
    }

    /** With a module of the whole year and one of the first semester. */
    static DrawnSchedule ofTheYear() {
        return addFridays(addLectures(DrawnSchedule.lectures()), "COS 301", "Y", "COS 110", "S1");
    }

    /** Without the module of the whole year. */
    static DrawnSchedule ofSemesters() {
        return addFridays(addLectures(DrawnSchedule.lectures()), "COS 110", "S1");
    }

    /** @param modulesAndTerms in turn */
    private static DrawnSchedule addFridays(DrawnSchedule drawn, String... modulesAndTerms) {
        for (int i = 0; i < modulesAndTerms.length; i += 2) {
            drawn.row(
                    modulesAndTerms[i],
                    modulesAndTerms[i + 1],
                    "G01",
                    "E ~L",
                    "L1",
                    "Friday",
                    "08:30 - 09:20",
                    "IT 4-4",
                    "HATFIELD",
                    "");
        }
        return drawn;
    }

    /** The first falls on a lecture of COS 214, the second has an open venue. */
    static FilePayload tests() {
        return pdf(
                "tests.pdf",
                addTest(
                        addTest(DrawnSchedule.tests(), "STK 220", MONDAY, "08:30 - 10:00", "AE Annex"),
                        "COS 214",
                        MONDAY.plusDays(5),
                        "10:00 - 11:30",
                        "TBA"));
    }

    /** One on this date. */
    static FilePayload testOn(LocalDate date) {
        return pdf("tests.pdf", addTest(DrawnSchedule.tests(), "COS 214", date, "10:00 - 11:30", "AE Annex"));
    }

    private static DrawnSchedule addTest(
            DrawnSchedule drawn, String module, LocalDate date, String time, String venue) {
        String day = date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return drawn.row(module, "Test 1", day, OF_TESTS.format(date), time, "HATFIELD", venue);
    }

    /** The second has neither campus nor venue. */
    static FilePayload exams() {
        return pdf(
                "exams.pdf",
                addExam(
                        addExam(DrawnSchedule.exams(), "COS 214", "12", "HATFIELD", "Thuto 3-1"),
                        "STK 220",
                        "13",
                        "",
                        "Consult\nDepartment"));
    }

    private static DrawnSchedule addExam(DrawnSchedule drawn, String module, String day, String campus, String venue) {
        String date = day + " NOV " + MONDAY.getYear();
        return drawn.row("FINAL", module, "1", "Exam\nWritten", date, "07:30", "HATF", campus, venue, "");
    }

    static FilePayload[] all() {
        return new FilePayload[] {lectures(), tests(), exams()};
    }

    static FilePayload pdf(String name, DrawnSchedule drawn) {
        return new FilePayload(name, "application/pdf", drawn.pdf());
    }

    /** The same file with so many bytes behind it, which no reader looks at. */
    static FilePayload padded(FilePayload file, int bytes) {
        byte[] longer = Arrays.copyOf(file.buffer, file.buffer.length + bytes);
        Arrays.fill(longer, file.buffer.length, longer.length, (byte) '\n');
        return new FilePayload(file.name, file.mimeType, longer);
    }

    static FilePayload text(String name) {
        return new FilePayload(name, "application/pdf", "My schedule".getBytes(StandardCharsets.UTF_8));
    }
}
