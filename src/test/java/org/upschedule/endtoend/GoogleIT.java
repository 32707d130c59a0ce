package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.DrawnSchedule;
import org.upschedule.google.DoubleCalendars;
import org.upschedule.google.GoogleDouble;

/** A timetable at Google Calendar, over HTTP: from the button to the last trace. */
class GoogleIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final TestProduct product = TestProduct.shared();
    private final GoogleDouble google = TestProduct.sharedGoogle();
    private final Student student = product.student();

    private String timetable() {
        DrawnSchedule drawn = DrawnSchedule.lectures();
        drawn.row("COS 201", "S2", "G01", "E ~L", "L1", "Monday", "08:30 - 09:20", "IT 4-4", "HATFIELD", "");
        String job = student.read("lectures.pdf", drawn.pdf());
        return student.post("api/timetables", "{\"academicYear\": 2025, \"jobs\": [\"" + job + "\"]}")
                .id();
    }

    private String state(String timetable) {
        return student.get("api/timetables/" + timetable + "/google")
                .json()
                .path("state")
                .asText();
    }

    private void await(String timetable, String state) {
        Waiting.until("it is " + state, SOON, () -> state(timetable).equals(state));
    }

    private URI page(Student.Answer begun) {
        return URI.create(begun.json().path("page").asText());
    }

    @Test
    void copyIsMadeAndTakenAway() {
        List<String> before = google.calendars().made();
        String timetable = timetable();
        assertThat(state(timetable)).isEqualTo("none");

        Student.Answer begun = student.post("api/timetables/" + timetable + "/google", "");
        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/api/google/callback");
        Student.Answer consented = student.get(page(begun).toString());
        Student.Answer back = student.get(consented.header("Location"));
        assertThat(back.status()).isEqualTo(303);
        assertThat(back.header("Location")).isEqualTo(product.address() + "#take");
        assertThat(back.header("Cache-Control")).isEqualTo("no-store");
        assertThat(back.response().headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("upschedule-google=") && cookie.contains("Max-Age=0"));
        await(timetable, "done");

        DoubleCalendars calendars = google.calendars();
        List<String> made = calendars.made().stream()
                .filter(calendar -> !before.contains(calendar))
                .toList();
        assertThat(made).hasSize(1);
        assertThat(calendars.summary(made.get(0))).isEqualTo("UP 2025");
        assertThat(calendars.alive(made.get(0))).isNotEmpty();
        assertThat(student.delete("api/timetables/" + timetable + "/google").status())
                .isEqualTo(202);
        await(timetable, "none");
        assertThat(calendars.made()).isEqualTo(before);
    }

    /** A code of somebody else's, sent to her browser by a link, does not become hers. */
    @Test
    void wayBackWithoutTheWayThereLeadsToThePageAndGrantsNothing() {
        String timetable = timetable();
        Student stranger = product.student();
        URI page = page(student.post("api/timetables/" + timetable + "/google", ""));
        String location = student.get(page.toString()).header("Location");

        for (String address : List.of(location, "api/google/callback", "api/google/callback?error=access_denied")) {
            Student.Answer back = stranger.get(address);
            assertThat(back.status()).isEqualTo(303);
            assertThat(back.header("Location")).isEqualTo(product.address() + "#take/not-connected");
        }
        assertThat(state(timetable)).isEqualTo("none");
        assertThat(stranger.post("api/timetables/" + timetable + "/google", "").status())
                .isEqualTo(404);
        assertThat(stranger.get("api/timetables/" + timetable + "/google").status())
                .isEqualTo(404);
    }
}
