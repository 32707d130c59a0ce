package org.upschedule.upgrade.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.upschedule.drawing.RefusedPdf;
import org.upschedule.endtoend.Student;
import org.upschedule.endtoend.TestProduct;
import org.upschedule.endtoend.Waiting;
import org.upschedule.upgrade.RecordedFiles;

/** What two students and an administrator do with the version that is recorded. */
final class Story {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String YEAR = "\"academicYear\": 2026";
    private static final List<String> PROGRAMS = List.of(
            "Google-Calendar-Importer",
            "Google-Calendar-Importer",
            "iOS/18.0 (22A3354) dataaccessd/1.0",
            "Microsoft Office/16.0",
            "curl/8");

    private final TestProduct product;

    /** Whose timetables the test compares. */
    private final Subscriber kept;

    /** Whose timetables the test changes. */
    private final Subscriber changed;

    Story(TestProduct product) {
        this.product = product;
        this.kept = new Subscriber(product.student());
        this.changed = new Subscriber(product.student());
    }

    void happens() {
        edit(Wishes.YEAR);
        follow();
        plain();
        regroup();
        renew();
        overdue();
        edit(Wishes.YEAR_AGAIN);
        awaitYear(kept, "followed");
        changed.timetables().keySet().forEach(name -> awaitYear(changed, name));
        Student.Answer notes = kept.student().upload("notes.pdf", RefusedPdf.saying("My notes about Exams"));
        kept.student().awaitEnd(notes.id(), SOON);
        poll();
    }

    /** All settings, a newer file, a feed. */
    private void follow() {
        String tests = kept.read("tests.pdf", RecordedFiles.tests());
        String exams = kept.read("exams.pdf", RecordedFiles.exams());
        String lectures = kept.read("lectures.pdf", RecordedFiles.lectures());
        String jobs = String.join(", ", tests, exams, lectures);
        kept.make("followed", jobs, Wishes.NAME + ", " + YEAR);
        kept.subscribe("followed");
        nextSecond();
        JsonNode events = kept.student().get(kept.path("followed") + "/events").json();
        String tutorial = first(events, "COS 301 T1 (T01)").path("session").asText();
        String lecture = first(events, "COS 301 L2 (G01)").path("id").asText();
        kept.change("followed", jobs, Wishes.NAME + ", " + Wishes.SETTINGS.formatted(tutorial, lecture));
        nextSecond();
        kept.takeIn("followed", kept.read("newer.pdf", RecordedFiles.newerLectures()));
        nextSecond();
    }

    /** Of a year that came with the product, without a feed and without settings. */
    private void plain() {
        String job = kept.read("lectures 2018.pdf", RecordedFiles.lecturesOf2018());
        kept.make("plain", job, "\"academicYear\": 2018");
    }

    /** A group was hidden and shown again. */
    private void regroup() {
        String job = changed.read("regrouped.pdf", RecordedFiles.twoGroups("COS 311", "IT 4-4"));
        changed.make("regrouped", job, YEAR);
        changed.subscribe("regrouped");
        nextSecond();
        changed.change("regrouped", job, "\"groups\": {\"COS 311\": {\"LECTURE\": [\"G01\"]}}");
        nextSecond();
        changed.change("regrouped", job, "\"groups\": {}");
    }

    /** A newer file was taken in. */
    private void renew() {
        changed.make("renewed", changed.read("first.pdf", RecordedFiles.twoGroups("COS 312", "IT 4-4")), YEAR);
        changed.subscribe("renewed");
        nextSecond();
        changed.takeIn("renewed", changed.read("second.pdf", RecordedFiles.twoGroups("COS 312", "IT 2-26")));
    }

    /** A group was hidden, and {@link Recording} makes it long ago: the next round has to take it out of the feed. */
    private void overdue() {
        String job = changed.read("overdue.pdf", RecordedFiles.twoGroups("COS 313", "IT 4-4"));
        changed.make("overdue", job, YEAR);
        changed.subscribe("overdue");
        changed.change("overdue", job, "\"groups\": {\"COS 313\": {\"LECTURE\": [\"G01\"]}}");
    }

    /** Looks at the download: the feed counts who looks. */
    private static void awaitYear(Subscriber subscriber, String timetable) {
        String calendar = subscriber.path(timetable) + "/calendar.ics";
        Waiting.until(
                "the new dates",
                SOON,
                () -> subscriber.student().get(calendar).text().contains(Wishes.OF_YEAR_AGAIN));
    }

    private void poll() {
        for (String program : PROGRAMS) {
            product.student().with("User-Agent", program).get(kept.feed("followed"));
        }
    }

    /** Until the polls of the programs and one more are in the timetable that a student sees. */
    void awaitPolls() {
        Waiting.until(
                "polls are counted",
                SOON,
                () -> kept.student()
                                .get(kept.path("followed"))
                                .json()
                                .path("feed")
                                .path("fetches")
                                .asInt()
                        == PROGRAMS.size() + 1);
    }

    private void edit(String file) {
        Student administrator = product.student();
        Subscriber.ok(administrator.send(administrator
                .request("api/academic-years/2026")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + TestProduct.ADMIN_TOKEN)
                .PUT(HttpRequest.BodyPublishers.ofString(file))));
    }

    /** Calendars count in seconds. */
    private static void nextSecond() {
        LockSupport.parkNanos(Duration.ofMillis(1100).toNanos());
    }

    private static JsonNode first(JsonNode events, String title) {
        for (JsonNode event : events) {
            if (event.path("title").asText().equals(title)) {
                return event;
            }
        }
        throw new IllegalStateException("There is no " + title);
    }

    Subscriber kept() {
        return kept;
    }

    Subscriber changed() {
        return changed;
    }
}
