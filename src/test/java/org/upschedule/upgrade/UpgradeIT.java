package org.upschedule.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.upschedule.endtoend.Ics;
import org.upschedule.endtoend.Student;
import org.upschedule.endtoend.TestProduct;
import org.upschedule.endtoend.Waiting;

/** This version on the database of version 1: what students have, and what programs follow, goes on as it was. */
class UpgradeIT {

    private static final Set<String> FINDINGS_OF_THIS_VERSION = Set.of("stale-choice", "year-modules-left-out");

    private static final String SCHEMA = "3";
    private static final Duration ROUNDS = Duration.ofSeconds(60);

    /** Of a request that changes a timetable. */
    private static final List<String> KEYS = List.of(
            "name",
            "jobs",
            "academicYear",
            "groups",
            "hidden",
            "names",
            "colours",
            "reminders",
            "examMinutes",
            "daysOff",
            "terms");

    private static final Pattern CANCELLED = Pattern.compile(
            "BEGIN:VEVENT\r\n(?:(?!END:VEVENT).)*STATUS:CANCELLED\r\n.*?END:VEVENT\r\n", Pattern.DOTALL);

    private static final Recorded RECORDED = new Recorded();
    private static TestProduct product;

    private final Student kept = product.student().with("Cookie", RECORDED.cookie("kept"));
    private final Student changed = product.student().with("Cookie", RECORDED.cookie("changed"));
    private final Student program = product.student();

    @BeforeAll
    static void upgrade() {
        product = TestProduct.withEmbeddedBroker("upgrade")
                // so that what the tests poll is not in what they compare
                .with("upschedule.feed.statistics-interval", "PT1H")
                // what was recorded grows older than a month
                .with("upschedule.retention.job", "P3650D");
        StoredDatabase.leave(product.postgres(), SCHEMA, RECORDED.script());
        product.start();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    static Stream<String> answersAreTheSame() {
        return RECORDED.paths();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void answersAreTheSame(String path) {
        JsonNode answer = kept.get(path).json();
        if (path.matches(".*timetables/[^/]+")) {
            assertThat(answer.path("files")).as("a key of this version").hasSameSizeAs(answer.path("jobs"));
            ((ObjectNode) answer).remove("files");
            assertThat(answer.path("hiddenEvents").isArray())
                    .as("a key of this version")
                    .isTrue();
            ((ObjectNode) answer).remove("hiddenEvents");
            withoutFindingsOfThisVersion((ArrayNode) answer.path("findings"));
        }
        if (path.endsWith("/events")) {
            assertThat(answer).as("a key of this version").allMatch(event -> event.path("moreClashes")
                    .isInt());
            answer.forEach(event -> ((ObjectNode) event).remove("moreClashes"));
        }
        assertThat(withoutShippedFiles(answer)).isEqualTo(withoutShippedFiles(RECORDED.answer(path)));
    }

    /** The version before looked neither for choices that point to nothing nor for missing modules of the year. */
    private static void withoutFindingsOfThisVersion(ArrayNode findings) {
        for (Iterator<JsonNode> each = findings.iterator(); each.hasNext(); ) {
            if (FINDINGS_OF_THIS_VERSION.contains(each.next().path("code").asText())) {
                each.remove();
            }
        }
    }

    /**
     * The dates that come with the product are those of this version: they were corrected since. So their own text is left out of the
     * comparison, and nothing else; what administrators made of them is compared.
     */
    private static JsonNode withoutShippedFiles(JsonNode answer) {
        JsonNode copy = answer.deepCopy();
        for (JsonNode each : copy) {
            if (each.path("source").asText().equals("shipped")) {
                ((ObjectNode) each).remove("file");
            }
        }
        return copy;
    }

    @Test
    void feedIsTheSameAlsoAfterARound() {
        assertFeedIsAsRecorded();

        awaitRound();
        kept.get(RECORDED.timetable("followed")); // makes its calendar again where that has grown old

        assertFeedIsAsRecorded();
    }

    /** What has had its time while the version before was stopped leaves the feed; what is beside it stays. */
    @Test
    void cancelledEventLeavesTheFeedAfterItsTime() {
        awaitRound();

        assertThat(feed("overdue"))
                .isEqualTo(withoutCancelled(recordedFeed("overdue")))
                .contains("BEGIN:VEVENT");
    }

    /** Without cancelled events: a download need not have them, and the feed holds them. */
    @ParameterizedTest
    @CsvSource({"followed, recurring", "followed, plain", "plain, recurring", "plain, plain"})
    void downloadIsTheSame(String timetable, String form) {
        String file = kept.get(RECORDED.timetable(timetable) + "/calendar.ics?form=" + form)
                .text();

        assertThat(withoutCancelled(file))
                .isEqualTo(withoutCancelled(text(Recorded.calendarFile(timetable, form))))
                .contains("BEGIN:VEVENT");
    }

    /** The calendar is made again of what is stored: schedules, settings, year, histories. */
    @Test
    void sameSettingsChangeNothing() {
        String timetable = RECORDED.timetable("followed");
        JsonNode settings = ((ObjectNode) RECORDED.answer(timetable).deepCopy()).retain(KEYS);

        JsonNode changes = ok(kept.put(timetable, settings.toString())).path("changes");

        assertThat(changes).hasSize(3).allSatisfy(list -> assertThat(list).isEmpty());
        assertFeedIsAsRecorded();
    }

    @Test
    void newerFileContinuesTheHistories() {
        String moved = "COS 312 L1 (G01)";
        String stays = "COS 312 L1 (G02)";
        String added = "COS 312 P1 (P01)";
        String before = recordedFeed("renewed");
        String job = changed.read("third.pdf", RecordedFiles.twoGroupsAndPractical("COS 312", "Aula"));

        JsonNode changes = ok(changed.post(RECORDED.timetable("renewed") + "/jobs", "{\"job\": \"" + job + "\"}"))
                .path("changes");

        assertThat(changes.findValuesAsText("title")).containsExactly(added, moved, moved);
        String after = feed("renewed");
        assertThat(sequences(after, moved)).isEqualTo(raised(sequences(before, moved), 1));
        assertThat(sequences(after, stays)).isEqualTo(sequences(before, stays));
        assertThat(sequences(after, added)).containsOnly(0);
        assertThat(Ics.property(after, "UID").keySet())
                .containsAll(Ics.property(before, "UID").keySet());
    }

    @Test
    void hiddenAndShownGroupContinuesItsHistory() {
        String hidden = "COS 311 L1 (G02)";
        String before = recordedFeed("regrouped");

        group("regrouped", "\"COS 311\": {\"LECTURE\": [\"G01\"]}");

        assertThat(Ics.of(feed("regrouped"), hidden, "STATUS")).containsExactly("CANCELLED");
        assertThat(sequences(feed("regrouped"), hidden)).isEqualTo(raised(sequences(before, hidden), 1));

        group("regrouped", "");

        assertThat(Ics.of(feed("regrouped"), hidden, "STATUS")).containsExactly("CONFIRMED");
        Map<String, String> expected = Ics.property(before, "SEQUENCE");
        expected.replaceAll((uid, sequence) ->
                uidsOf(before, hidden).contains(uid) ? Integer.toString(Integer.parseInt(sequence) + 2) : sequence);
        assertThat(Ics.property(feed("regrouped"), "SEQUENCE")).isEqualTo(expected);
    }

    @Test
    void fileThatWasReadIsKnown() {
        Student.Answer again = kept.upload("again.pdf", RecordedFiles.tests());

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json())
                .isEqualTo(RECORDED.answer("api/jobs/" + again.json().path("id").asText()));
        assertThat(kept.get("api/jobs/" + again.json().path("id").asText() + "/file")
                        .text())
                .isEqualTo("%PDF-1.7\n");
    }

    private void assertFeedIsAsRecorded() {
        String path = RECORDED.feed("followed");
        String etag = RECORDED.etag("followed");
        Student.Answer feed = program.get(path);
        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.text()).isEqualTo(recordedFeed("followed"));
        assertThat(feed.header("ETag")).isEqualTo(etag);
        assertThat(program.send(program.request(path).header("If-None-Match", etag))
                        .status())
                .isEqualTo(304);
    }

    private void awaitRound() {
        Waiting.until("the cancelled event that has had its time is gone", ROUNDS, () -> !feed("overdue")
                .contains("STATUS:CANCELLED"));
    }

    private void group(String timetable, String groups) {
        String path = RECORDED.timetable(timetable);
        String jobs = changed.get(path).json().path("jobs").toString();
        ok(changed.put(path, "{\"jobs\": " + jobs + ", \"groups\": {" + groups + "}}"));
    }

    private String feed(String timetable) {
        return program.get(RECORDED.feed(timetable)).text();
    }

    private static String recordedFeed(String timetable) {
        return text(Recorded.feedFile(timetable));
    }

    private static String text(String file) {
        return new String(Recorded.bytes(file), StandardCharsets.UTF_8);
    }

    private static String withoutCancelled(String calendar) {
        return CANCELLED.matcher(calendar).replaceAll("");
    }

    private static List<String> uidsOf(String calendar, String summary) {
        return Ics.of(calendar, summary, "UID");
    }

    private static List<Integer> sequences(String calendar, String summary) {
        return Ics.of(calendar, summary, "SEQUENCE").stream()
                .map(Integer::valueOf)
                .toList();
    }

    private static List<Integer> raised(List<Integer> sequences, int by) {
        return sequences.stream().map(sequence -> sequence + by).toList();
    }

    private static JsonNode ok(Student.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
