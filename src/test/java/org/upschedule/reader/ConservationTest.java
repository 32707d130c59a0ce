package org.upschedule.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.upschedule.drawing.DrawnSchedule;
import org.upschedule.schedule.Exam;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.ModuleCode;
import org.upschedule.schedule.Printed;
import org.upschedule.schedule.Schedule;
import org.upschedule.schedule.ScheduleEntry;
import org.upschedule.schedule.SemesterTest;

/** Random schedules are drawn and read again: what was drawn is read, however the pages are cut, turned and moved. */
class ConservationTest {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH);

    /** One session of a group: one entry of each of the form's parallel lists. */
    record Session(String activity, DayOfWeek day, LocalTime start, int minutes, Set<String> venues) {

        String time() {
            return start + " - " + start.plusMinutes(minutes);
        }
    }

    record Group(
            String module,
            String offered,
            String code,
            List<Session> sessions,
            String campus,
            List<String> programmes) {}

    @Property(tries = 200)
    void lecturesAreReadAsTheyWereDrawn(
            @ForAll("groups") List<Group> groups, @ForAll @IntRange(min = 1, max = 40) int linesOnPage) {
        DrawnSchedule drawn = DrawnSchedule.lectures().linesOnPage(linesOnPage).uneven(linesOnPage % 2);
        Set<ScheduleEntry> expected = new LinkedHashSet<>();
        for (Group group : groups) {
            draw(group, drawn);
            group.sessions.forEach(session -> expected.add(lecture(group, session)));
        }

        Schedule schedule = Reading.of(drawn);

        assertThat(schedule.entries()).containsExactlyElementsOf(expected);
    }

    private static void draw(Group group, DrawnSchedule drawn) {
        List<String> activities = new ArrayList<>();
        List<String> days = new ArrayList<>();
        List<String> times = new ArrayList<>();
        List<String> venues = new ArrayList<>();
        for (Session session : group.sessions) {
            for (String venue : session.venues) {
                activities.add(session.activity);
                days.add(english(session.day));
                times.add(session.time());
                venues.add(venue + " ");
            }
        }
        drawn.row(
                group.module,
                group.offered,
                group.code,
                "E ~" + kind(group.code),
                String.join("\n", activities),
                String.join("\n", days),
                String.join("\n", times),
                String.join("\n", venues),
                group.campus,
                String.join(" ", group.programmes));
    }

    private static Lecture lecture(Group group, Session session) {
        return new Lecture(
                new ModuleCode(group.module),
                group.offered,
                group.code,
                "E",
                session.activity,
                session.day,
                session.start,
                session.start.plusMinutes(session.minutes),
                List.copyOf(session.venues),
                group.campus.isEmpty() ? null : group.campus,
                group.programmes,
                false);
    }

    private static String english(DayOfWeek day) {
        return day.getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH);
    }

    @Property(tries = 200)
    void testsAreReadAsTheyWereDrawn(
            @ForAll("sittings") List<SemesterTest> sittings,
            @ForAll @IntRange(min = 1, max = 40) int linesOnPage,
            @ForAll boolean spacesDropped) {
        DrawnSchedule drawn = DrawnSchedule.tests().linesOnPage(linesOnPage);
        if (spacesDropped) {
            drawn.spelled(String::stripTrailing);
        }
        sittings.forEach(test -> drawn.row(
                test.module().code(),
                test.test().replace(' ', '\n'),
                english(test.date().getDayOfWeek()),
                DATE.format(test.date()),
                test.start() + " - " + test.end(),
                test.campus(),
                test.venues().stream().map(venue -> venue + " ").collect(Collectors.joining("\n"))));

        assertThat(Reading.of(drawn).entries()).containsExactlyElementsOf(new LinkedHashSet<>(sittings));
    }

    @Property(tries = 200)
    void examsAreReadAsTheyWereDrawn(
            @ForAll("papers") List<Exam> papers, @ForAll @IntRange(min = 1, max = 40) int linesOnPage) {
        DrawnSchedule drawn = DrawnSchedule.exams().linesOnPage(linesOnPage);
        papers.forEach(exam -> drawn.row(
                exam.status(),
                exam.module().code(),
                exam.paper(),
                "Exam\nWritten",
                exam.date() == null ? "TBA" : DATE.format(exam.date()).toUpperCase(Locale.ROOT),
                exam.start() + "",
                exam.moduleCampus(),
                exam.campus() == null ? "" : exam.campus(),
                exam.venue() == null ? "Consult\nDepartment" : exam.venue().replace(' ', '\n'),
                exam.comments()));

        assertThat(Reading.of(drawn).entries()).containsExactlyElementsOf(new LinkedHashSet<>(papers));
    }

    @Property(tries = 200)
    void placeAndStyleOfThePageChangeNothing(
            @ForAll("groups") List<Group> groups,
            @ForAll @IntRange(min = 0, max = 3) int quarterTurns,
            @ForAll @IntRange(min = -500, max = 500) int x,
            @ForAll @IntRange(min = -500, max = 500) int y,
            @ForAll boolean stroked,
            @ForAll boolean insideForm,
            @ForAll boolean headerOnEachPage,
            @ForAll boolean encrypted) {
        DrawnSchedule plain = DrawnSchedule.lectures();
        DrawnSchedule styled = DrawnSchedule.lectures()
                .rotated(quarterTurns * 90)
                .withOrigin(x, y)
                .linesOnPage(7);
        groups.forEach(group -> {
            draw(group, plain);
            draw(group, styled);
        });
        if (stroked) {
            styled.withStrokedRules();
        }
        if (insideForm) {
            styled.insideForm();
        }
        if (headerOnEachPage) {
            styled.headerOnEachPage();
        }
        if (encrypted) {
            styled.encrypted();
        }

        Schedule expected = Reading.of(plain);
        Schedule read = Reading.of(styled);
        assertThat(read.entries()).isEqualTo(expected.entries());
        assertThat(Reading.codes(read)).isEqualTo(Reading.codes(expected));
    }

    @Provide
    Arbitrary<List<Group>> groups() {
        return Combinators.combine(
                        modules(),
                        Arbitraries.of("S1", "S2", "Y", "Q1", "Q2", "Q3", "Q4"),
                        Combinators.combine(
                                        Arbitraries.of("G", "P", "T"),
                                        Arbitraries.integers().between(1, 99))
                                .as((kind, number) -> "%s%02d".formatted(kind, number)),
                        sessions(),
                        Arbitraries.of("HATFIELD", "GROENKLOOF", "PRINSHOF", "MAMELODI", "ONDERSTEPOORT", ""),
                        Arbitraries.of("r3", "R2", "BScIT")
                                .list()
                                .uniqueElements()
                                .ofMaxSize(3))
                .as((module, offered, code, sessions, campus, programmes) ->
                        new Group(module, offered, code, named(code, sessions), campus, programmes))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(groups -> sorted(groups, Group::module));
    }

    /** The sessions of a group are called L1, L2 …, P1 … or T1 …. */
    private static List<Session> named(String code, List<Session> sessions) {
        List<Session> named = new ArrayList<>();
        for (Session session : sessions) {
            named.add(new Session(
                    kind(code) + (named.size() + 1), session.day, session.start, session.minutes, session.venues));
        }
        return named;
    }

    private static String kind(String code) {
        return code.startsWith("G") ? "L" : code.substring(0, 1);
    }

    private Arbitrary<List<Session>> sessions() {
        return Combinators.combine(
                        Arbitraries.of(DayOfWeek.class),
                        Arbitraries.integers().between(7 * 2, 20 * 2),
                        Arbitraries.of(50, 80, 110, 170),
                        venues())
                .as((day, halfHours, minutes, venues) ->
                        new Session("", day, LocalTime.of(halfHours / 2, halfHours % 2 * 30), minutes, venues))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static Arbitrary<String> modules() {
        return Arbitraries.of(
                "COS 214", "STK 220", "WTW 285", "MGW 112", "AIM 101", "JCP 202", "EBN 111", "PHY 114", "ÄBC 7");
    }

    private static Arbitrary<Set<String>> venues() {
        return Arbitraries.of(
                        "IT 4-4",
                        "Centenary 6",
                        "EMS 4-152",
                        "Eng III - 7",
                        "Informatorium Blue Lab 1",
                        "Thuto 3-1 (Hall, North)",
                        "Sci-Enza, Süd",
                        "HB 4-1")
                .set()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(TreeSet::new);
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 700).map(days -> LocalDate.of(2025, 1, 15)
                .plusDays(days));
    }

    @Provide
    Arbitrary<List<SemesterTest>> sittings() {
        return Combinators.combine(
                        modules(),
                        Arbitraries.of("Test1", "Test2", "PTest 1", "PTest 2"),
                        dates(),
                        Arbitraries.integers().between(7, 19),
                        venues())
                .as((module, test, date, hour, venues) -> new SemesterTest(
                        new ModuleCode(module),
                        test,
                        date,
                        LocalTime.of(hour, 0),
                        LocalTime.of(hour + 1, 30),
                        List.copyOf(venues),
                        "HATFIELD",
                        false))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(tests -> sorted(tests, test -> test.date().toString()));
    }

    @Provide
    Arbitrary<List<Exam>> papers() {
        return Combinators.combine(
                        modules(),
                        dates().injectNull(0.1),
                        Arbitraries.integers().between(7, 19),
                        Arbitraries.of("IT Building CBT Labs 1,2,3", "Thuto 3-1", "Eng III - 7")
                                .injectNull(0.2),
                        Arbitraries.of("HATFIELD", "MAMELODI").injectNull(0.2),
                        Arbitraries.of("", "Open book"))
                .as((module, date, hour, venue, campus, comments) -> new Exam(
                        "FINAL",
                        new ModuleCode(module),
                        "1",
                        "Exam Written",
                        date,
                        LocalTime.of(hour, 30),
                        "HATF",
                        campus,
                        venue,
                        comments,
                        date == null || venue == null,
                        new Printed(
                                null, date == null ? "TBA" : null, null, venue == null ? "Consult Department" : null)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(exams -> sorted(exams, exam -> String.valueOf(exam.date())));
    }

    /** As the portal lists them: lectures by module, tests and exams by date. */
    private static <T> List<T> sorted(List<T> all, Function<T, String> key) {
        return all.stream().sorted(Comparator.comparing(key)).toList();
    }
}
