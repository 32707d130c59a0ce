package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;
import org.upschedule.google.GoogleDouble;

/**
 * {@code kill -9} of the server while a timetable is on its way to Google, as often as is asked for. Without {@code -Dgoogle.kills} it is
 * skipped: what a death leaves is seen by PushFaultsTest and GoogleCalendarIT at each point, without a server's start for each.
 */
class GoogleKilledIT {

    private static final int KILLS = Integer.getInteger("google.kills", 0);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** Not part of the project; without them a drawn list is taken. */
    private static final Path SAMPLES = Path.of("..", "shared", "samples");

    @Test
    void calendarIsExactAfterEachKillAndEmptyAfterOneButton() throws IOException {
        assumeTrue(KILLS > 0, "only with -Dgoogle.kills=10");
        Random random = new Random();
        try (GoogleDouble google = new GoogleDouble();
                TestProduct product = TestProduct.withEmbeddedBroker("google-killed")) {
            google.settings().forEach(product::with);
            product.with("upschedule.google.batch-size", "5").with("upschedule.google.pause", "PT0.1S");
            product.start();
            Student student = product.student();
            List<String> jobs = new ArrayList<>();
            for (byte[] pdf : pdfs()) {
                jobs.add(student.read("schedule.pdf", pdf));
            }
            String timetable = student.post("api/timetables", body(jobs)).id();
            Student.Answer begun = student.post("api/timetables/" + timetable + "/google", "");
            String location = student.get(begun.json().path("page").asText()).header("Location");
            assertThat(student.get(location).status()).isEqualTo(303);

            for (int kill = 0; kill < KILLS; kill++) {
                for (int moments = 5 + random.nextInt(50); moments > 0; moments--) {
                    Waiting.aMoment();
                }
                product.micro().kill();
                product.micro().start();
                product.awaitReady();
            }
            awaitState(student, timetable, "done");
            assertExact(google, student, timetable);

            google.forgetRequests();
            jobs.remove(jobs.size() - 1);
            String version = student.get("api/timetables/" + timetable).header("ETag");
            assertThat(student.send(student.request("api/timetables/" + timetable)
                                    .header("Content-Type", "application/json")
                                    .header("If-Match", version)
                                    .PUT(HttpRequest.BodyPublishers.ofString(body(jobs))))
                            .status())
                    .isEqualTo(200);
            Waiting.until(
                    "the change is seen", PATIENCE, () -> !google.requests().isEmpty());
            awaitState(student, timetable, "done");
            assertExact(google, student, timetable);
            assertThat(google.requests()).noneMatch(request -> request.contains("import"));

            student.delete("api/timetables/" + timetable + "/google");
            awaitState(student, timetable, "none");
            assertThat(google.calendars().made()).isEmpty();
            assertThat(google.tokens().grants()).isZero();
        }
    }

    private static List<byte[]> pdfs() throws IOException {
        if (!Files.isDirectory(SAMPLES)) {
            return List.of(Drawn.lectures("COS 201"), Drawn.lectures("COS 202"));
        }
        List<byte[]> pdfs = new ArrayList<>();
        for (String name : List.of("lectures", "tests", "exams")) {
            pdfs.add(Files.readAllBytes(SAMPLES.resolve(name + ".pdf")));
        }
        return pdfs;
    }

    private static String body(List<String> jobs) {
        return jobs.stream().collect(Collectors.joining("\", \"", "{\"academicYear\": 2025, \"jobs\": [\"", "\"]}"));
    }

    private static void awaitState(Student student, String timetable, String state) {
        Waiting.until("it is " + state, PATIENCE, () -> student.get("api/timetables/" + timetable + "/google")
                .json()
                .path("state")
                .asText()
                .equals(state));
    }

    /** The same UIDs as in the file, each once. */
    private static void assertExact(GoogleDouble google, Student student, String timetable) {
        String file =
                student.get("api/timetables/" + timetable + "/calendar.ics").text();
        List<String> expected = file.lines()
                .filter(line -> line.startsWith("UID:"))
                .map(line -> line.substring("UID:".length()))
                .toList();
        assertThat(google.calendars().made()).hasSize(1);
        assertThat(google.calendars().alive(google.calendars().made().get(0)))
                .extracting((JsonNode event) -> event.get("iCalUID").asText())
                .containsExactlyInAnyOrderElementsOf(expected)
                .isNotEmpty();
    }
}
