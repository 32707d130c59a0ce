package org.upschedule.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upschedule.schedule.ScheduleEntry;

/** A session keeps its identity while others of its name come, go and change their order. */
class KnownSessionsTest {

    private static final Instant AT = Instant.parse("2018-02-01T10:15:30Z");
    private static final Duration KEPT = Duration.ofDays(30);

    /** Sessions are written {@code day hour venue}; the numbers are their ordinals. */
    @ParameterizedTest(name = "{0}: {1} -> {3}")
    @CsvSource(quoteCharacter = '"', textBlock = """
        first goes,                      mon 8 A; wed 8 A,          1 2, wed 8 A,                    2
        one comes before the others,     wed 8 A; fri 8 A,          1 2, mon 8 A; wed 8 A; fri 8 A,  3 1 2
        only one moves to another day,   mon 8 A,                   1,   tue 8 A,                    1
        all about it changes,            mon 8 A,                   1,   tue 10 B,                   1
        one of two moves,                mon 8 A; wed 8 A,          1 2, wed 8 A; thu 8 A,           2 1
        two move but the time tells,     mon 8 A; wed 10 A,         1 2, tue 10 A; thu 8 A,          2 1
        two move and nothing tells,      mon 8 A; wed 8 A,          1 2, tue 8 A; thu 8 A,           3 4
        time changes and one comes,      mon 8 A,                   1,   mon 9 A; wed 8 A,           1 2
        venue changes,                   mon 8 A; wed 8 A,          1 2, mon 8 B; wed 8 C,           1 2
        twins in other venues,           mon 8 A; mon 8 B,          1 2, mon 8 B; mon 8 C,           2 1
        twin goes,                       mon 8 A; mon 8 B,          1 2, mon 8 B,                    2
        which twin is left is not known, mon 8 A; mon 8 B,          1 2, mon 8 C,                    3
        """)
    void eachIsKnownAgain(String what, String before, String first, String after, String second) {
        KnownSessions known = KnownSessions.NONE.after(input(before), AT, KEPT);

        assertThat(ordinals(before, known)).isEqualTo(first);
        assertThat(ordinals(after, known)).isEqualTo(second);
        KnownSessions next = known.after(input(after), AT, KEPT);
        assertThat(ordinals(after, next)).as("the same input once more").isEqualTo(second);
    }

    @Test
    void oneThatComesBackToItsPlaceIsTheSameAgain() {
        KnownSessions gone =
                KnownSessions.NONE.after(input("mon 8 A; wed 8 A"), AT, KEPT).after(input("wed 8 A"), AT, KEPT);

        assertThat(ordinals("mon 8 A; wed 8 A", gone)).isEqualTo("1 2");
        assertThat(ordinals("tue 8 A; wed 8 A", gone)).as("another one").isEqualTo("3 2");
    }

    @Test
    void thoseThatWentAreForgottenAfterAWhile() {
        KnownSessions gone =
                KnownSessions.NONE.after(input("mon 8 A; wed 8 A"), AT, KEPT).after(input("wed 8 A"), AT, KEPT);

        assertThat(gone.after(input("wed 8 A"), AT.plus(KEPT).minusSeconds(1), KEPT)
                        .all())
                .hasSize(2);
        assertThat(gone.after(input("wed 8 A"), AT.plus(KEPT), KEPT).all()).hasSize(1);
    }

    @Test
    void thoseThatWentAreBounded() {
        KnownSessions known = KnownSessions.NONE;
        for (int i = 0; i < 30; i++) {
            List<ScheduleEntry> entries = new ArrayList<>();
            for (int module = 0; module < 50; module++) {
                entries.add(Entries.exam("AAA " + (100 + i * 50 + module), "1", "2018-06-12", "07:30", "Aula"));
            }
            known = known.after(Entries.input(2018, entries), AT, KEPT);
        }

        assertThat(known.all()).hasSize(50 + 500);
    }

    /** Whatever else of its name comes and goes, and in what order: who stays where it is, stays who it is. */
    @Property(tries = 300)
    void otherSessionsChangeNothing(@ForAll @Size(max = 6) List<Integer> staying, @ForAll long seed) {
        Random random = new Random(seed);
        List<String> stay = staying.stream()
                .map(place -> DayOfWeek.of(1 + Math.floorMod(place, 5)) + " " + (8 + Math.floorMod(place, 9)) + " A")
                .distinct()
                .toList();
        KnownSessions known = KnownSessions.NONE;
        List<Integer> expected = null;
        for (int change = 0; change < 5; change++) {
            List<String> all = new ArrayList<>(stay);
            for (int i = random.nextInt(4); i > 0; i--) {
                all.add(DayOfWeek.of(1 + random.nextInt(5)) + " " + (8 + random.nextInt(9)) + " B" + random.nextInt(3));
            }
            Collections.shuffle(all, random);
            String sessions = String.join("; ", all);
            known = known.after(input(sessions), AT, KEPT);
            List<Integer> ordinals = ordinals(known, sessions, stay);
            assertThat(expected == null ? ordinals : expected).isEqualTo(ordinals);
            expected = ordinals;
        }
    }

    private static List<Integer> ordinals(KnownSessions known, String sessions, List<String> of) {
        List<IdentifiedEntry> identified = IdentifiedEntry.of(input(sessions), known);
        return of.stream()
                .map(session -> identified.stream()
                        .filter(each -> each.entry().equals(entry(session)))
                        .findFirst()
                        .orElseThrow()
                        .ordinal())
                .toList();
    }

    private static String ordinals(String sessions, KnownSessions known) {
        List<String> each = Arrays.stream(sessions.split("; ")).toList();
        return ordinals(known, sessions, each).stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static CalendarInput input(String sessions) {
        return Entries.input(
                2018,
                Stream.of(sessions.split("; "))
                        .filter(session -> !session.isBlank())
                        .map(KnownSessionsTest::entry)
                        .toList());
    }

    private static ScheduleEntry entry(String session) {
        String[] parts = session.split(" ");
        DayOfWeek day = Arrays.stream(DayOfWeek.values())
                .filter(any -> any.name().startsWith(parts[0].toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
        return Entries.lecture(
                "COS 214", "S1", "G01", "L1", day, LocalTime.of(Integer.parseInt(parts[1]), 30), parts[2]);
    }
}
