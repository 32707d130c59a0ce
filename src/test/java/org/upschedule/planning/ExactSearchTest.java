package org.upschedule.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.ModuleCode;
import org.upschedule.schedule.ScheduleEntry;
import org.upschedule.schedule.SemesterTest;

/** On random weeks, full ones, empty ones and some that cannot be without clashes, the planner ranks as if it looked at every selection. */
class ExactSearchTest {

    private static final int WANTED = 5;
    private static final List<String> PARTS = List.of("COS 214 G", "COS 214 P", "STK 220 G", "WTW 285 T");

    /** On the hour, as the university's periods are, so that many selections have the same sums and gaps. */
    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void rankingOfWeeksInPeriodsIsExact(
            @ForAll("periods") List<Lecture> sessions,
            @ForAll("tests") List<SemesterTest> tests,
            @ForAll("preferences") Preferences preferences) {
        assertExactOf(sessions, tests, preferences);
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void rankingOfWeeksAtAnyMinuteIsExact(
            @ForAll("anyMinute") List<Lecture> sessions,
            @ForAll("tests") List<SemesterTest> tests,
            @ForAll("preferences") Preferences preferences) {
        assertExactOf(sessions, tests, preferences);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void locksAreKept(
            @ForAll("periods") List<Lecture> sessions,
            @ForAll("preferences") Preferences preferences,
            @ForAll @IntRange(min = 0, max = 20) int which) {
        List<Choice> choices =
                new ArrayList<>(Choice.of(List.of(Offers.schedule(sessions.toArray(ScheduleEntry[]::new)))));
        Choice choice = choices.get(which % choices.size());
        Group locked = choice.groups().get(which % choice.groups().size());
        choices.set(which % choices.size(), choice.lock(locked));

        Plan plan = assertExact(choices, List.of(), preferences);

        assertThat(plan.proposals())
                .allSatisfy(proposal -> assertThat(proposal.groups()).contains(locked));
    }

    private static void assertExactOf(List<Lecture> sessions, List<SemesterTest> tests, Preferences preferences) {
        List<ScheduleEntry> entries =
                Stream.<ScheduleEntry>concat(sessions.stream(), tests.stream()).toList();
        assertExact(Choice.of(List.of(Offers.schedule(entries.toArray(ScheduleEntry[]::new)))), entries, preferences);
    }

    private static Plan assertExact(List<Choice> choices, List<ScheduleEntry> entries, Preferences preferences) {
        BruteForce every = new BruteForce(choices, preferences, entries);

        Plan plan = Offers.plan(choices, preferences, entries.toArray(ScheduleEntry[]::new));

        assertThat(plan.complete()).isTrue();
        assertThat(plan.proposals()).extracting(ExactSearchTest::counted).isEqualTo(every.ranking(WANTED));
        assertThat(plan.proposals()).extracting(Proposal::groups).doesNotHaveDuplicates();
        assertThat(plan.proposals())
                .allSatisfy(proposal -> assertThat(counted(proposal)).isEqualTo(every.count(proposal.groups())));
        boolean clashes = plan.proposals().get(0).clashMinutes() > 0;
        assertThat(plan.reason().isPresent()).isEqualTo(clashes);
        plan.reason().ifPresent(reason -> assertThatConflictIsSmall(reason, choices));
        return plan;
    }

    /** The named parts clash whichever groups are taken, and would not without any one of them. */
    private static void assertThatConflictIsSmall(Obstacle reason, List<Choice> choices) {
        List<Choice> named = reason.choices();
        assertThat(choices).containsAll(named);
        assertThat(named).hasSizeGreaterThan(1);
        assertThat(fewestClashes(named)).isPositive();
        for (Choice choice : named) {
            List<Choice> without = new ArrayList<>(named);
            without.remove(choice);
            assertThat(fewestClashes(without)).isZero();
        }
    }

    private static int fewestClashes(List<Choice> choices) {
        return new BruteForce(choices, Preferences.NONE, List.of())
                .ranking(1)
                .get(0)
                .clashMinutes();
    }

    private static BruteForce.Counted counted(Proposal proposal) {
        return new BruteForce.Counted(proposal.clashMinutes(), proposal.missedMinutes(), proposal.totalPoints());
    }

    @Provide
    Arbitrary<List<Lecture>> periods() {
        Arbitrary<Integer> start = Arbitraries.integers().between(0, 5).map(period -> 450 + 60 * period);
        return sessions(start, Arbitraries.of(50, 110));
    }

    @Provide
    Arbitrary<List<Lecture>> anyMinute() {
        return sessions(
                Arbitraries.integers().between(420, 1320),
                Arbitraries.integers().between(1, 119));
    }

    /** Two to four parts of modules with up to four groups each, on three days, so that they often clash. */
    private static Arbitrary<List<Lecture>> sessions(Arbitrary<Integer> start, Arbitrary<Integer> minutes) {
        return Arbitraries.integers().between(2, PARTS.size()).flatMap(parts -> Combinators.combine(
                        PARTS.subList(0, parts).stream()
                                .map(part -> sessions(part, start, minutes))
                                .toList())
                .as(all -> all.stream().flatMap(List::stream).toList()));
    }

    /** @param part module and letter of the group, such as {@code COS 214 P} */
    private static Arbitrary<List<Lecture>> sessions(
            String part, Arbitrary<Integer> start, Arbitrary<Integer> minutes) {
        Arbitrary<DayOfWeek> day = Arbitraries.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);
        Arbitrary<String> offered = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.just("S2")), Tuple.of(1, Arbitraries.of("S1", "Y", "Q1", "Q3", "S9")));
        Arbitrary<String> campus = Arbitraries.of("HATFIELD", "GROENKLOOF");
        Arbitrary<String> venue = Arbitraries.of("IT 4-4", "IT 2-26", "Centenary 6");
        Arbitrary<Integer> group = Arbitraries.integers().between(1, 4);
        return Combinators.combine(group, offered, day.injectNull(0.03), start, minutes, campus, venue)
                .as((number, term, weekday, from, length, where, room) -> new Lecture(
                        new ModuleCode(part.substring(0, 7)),
                        term,
                        part.charAt(8) + "0" + number,
                        "E",
                        part.charAt(8) + "1",
                        weekday,
                        LocalTime.MIN.plusMinutes(from),
                        LocalTime.MIN.plusMinutes(from + length),
                        List.of(room),
                        where,
                        List.of(),
                        weekday == null))
                .list()
                .ofMinSize(2)
                .ofMaxSize(7);
    }

    @Provide
    Arbitrary<List<SemesterTest>> tests() {
        return Arbitraries.integers()
                .between(0, 27)
                .map(day -> new SemesterTest(
                        new ModuleCode("COS 214"),
                        "Test" + day,
                        LocalDate.of(2025, 8, 4).plusDays(day),
                        LocalTime.of(8, 0),
                        LocalTime.of(9, 40),
                        List.of(),
                        "HATFIELD",
                        true))
                .list()
                .ofMaxSize(2);
    }

    @Provide
    Arbitrary<Preferences> preferences() {
        Arbitrary<Integer> weight = Arbitraries.of(0, 0, 0, 1, 2, 10);
        Arbitrary<Set<String>> venues = Arbitraries.of(Set.of(), Set.of("it"), Set.of("IT 2", "Centenary"));
        return Combinators.combine(weight.list().ofSize(Preference.values().length), venues, venues)
                .as((weights, preferred, avoided) -> {
                    Map<Preference, Integer> all = new EnumMap<>(Preference.class);
                    for (Preference preference : Preference.values()) {
                        all.put(preference, weights.get(preference.ordinal()));
                    }
                    return new Preferences(all, preferred, avoided);
                });
    }
}
