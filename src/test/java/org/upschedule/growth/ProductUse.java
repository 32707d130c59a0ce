package org.upschedule.growth;

import static org.assertj.core.api.Assertions.assertThat;

import org.upschedule.drawing.Drawn;
import org.upschedule.endtoend.Student;
import org.upschedule.endtoend.TestProduct;

/** All that students, administrators and calendar programs do with the product, once. */
final class ProductUse {

    private static int file;

    private final TestProduct product;
    private final Student student;

    ProductUse(TestProduct product) {
        this.product = product;
        this.student = product.student();
    }

    /** A file of a module that no other file has: the same bytes would be the same job. */
    private static byte[] lectures() {
        return Drawn.lectures("COS %03d".formatted(100 + file++ % 900));
    }

    /** @return the id of a timetable that is left */
    String timetable() {
        return student.post("api/timetables", jobs(student.read("lectures.pdf", lectures())))
                .id();
    }

    private static String jobs(String job) {
        return "{\"jobs\": [\"" + job + "\"], \"academicYear\": 2026}";
    }

    void all() {
        String job = student.read("lectures.pdf", lectures());
        files(job);
        String timetable =
                "api/timetables/" + student.post("api/timetables", jobs(job)).id();
        looks(timetable);
        feed(timetable);
        changes(timetable, job);
        product.student().get("api/academic-years");
        ok(student.get("api/academic-years/2026"));
        joins();
        ok(student.delete("api/me"));
    }

    private void files(String job) {
        ok(student.get("api/jobs"));
        ok(student.get("api/jobs/" + job));
        ok(student.get("api/jobs/" + job + "/schedule"));
        ok(student.get("api/jobs/" + job + "/file"));
        ok(student.get("api/jobs/" + job + "/receipts/entries/0"));
        ok(student.get("api/jobs/" + job + "/events"));
        ok(student.get("api/me/usage"));
        ok(student.upload(
                "lectures.pdf",
                student.get("api/jobs/" + job + "/file").response().body()));
    }

    private void looks(String timetable) {
        ok(student.get("api/timetables"));
        ok(student.get(timetable));
        ok(student.get(timetable + "/calendar.ics"));
        ok(student.get(timetable + "/events"));
        ok(student.get(timetable + "/groups"));
        ok(student.post(timetable + "/proposals", "{}"));
    }

    private void feed(String timetable) {
        ok(student.post(timetable + "/feed", ""));
        Student.Answer made = student.post(timetable + "/feed", ""); // another address instead
        String feed = made.json().path("url").asText();
        Student program = product.student();
        String etag = ok(program.get(feed)).header("ETag");
        assertThat(program.send(program.request(feed).header("If-None-Match", etag))
                        .status())
                .isEqualTo(304);
    }

    private void changes(String timetable, String job) {
        ok(student.put(timetable, jobs(job)));
        String newer = student.read("newer.pdf", lectures());
        ok(student.post(timetable + "/jobs", "{\"job\": \"" + newer + "\", \"confirm\": true}"));
        assertThat(student.delete("api/jobs/" + newer).status()).as("in a feed").isEqualTo(409);
        ok(student.delete("api/jobs/" + newer + "?confirm=true"));
        ok(student.get(timetable));
        ok(student.delete(timetable + "/feed"));
        ok(student.delete(timetable));
    }

    /** Another browser, with something of its own. */
    private void joins() {
        Student phone = product.student();
        phone.post("api/timetables", jobs(phone.read("lectures.pdf", lectures())));
        String secret = ok(student.post("api/me/links", ""))
                .json()
                .path("address")
                .asText()
                .replaceFirst(".*#join=", "");
        ok(phone.post("api/me/joins", "{\"secret\": \"" + secret + "\", \"confirm\": true}"));
    }

    private static Student.Answer ok(Student.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return answer;
    }
}
