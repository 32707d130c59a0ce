package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;

/** Who has seen an event in a feed is told that it is cancelled; nobody else is. */
class CancelledEventsIT {

    private static final String CANCELLED = "STATUS:CANCELLED";

    private final TestProduct product = TestProduct.shared();
    private final Student student = product.student();
    private final Student program = product.student();
    private String timetable;
    private String feed;

    @BeforeEach
    void subscribe() {
        timetable = student.post("api/timetables", "{\"jobs\": [\"" + exams("COS 301", "COS 314") + "\"]}")
                .id();
        feed = newFeed();
    }

    @Test
    void whatLeavesBeforeAnybodyHasFetchedTheFeedIsNotInIt() {
        program.send(program.request(feed).method("HEAD", HttpRequest.BodyPublishers.noBody()));

        becomes("COS 301");

        assertThat(program.get(feed).text()).contains("COS 301").doesNotContain(CANCELLED, "COS 314");
    }

    @Test
    void whatAFeedHasShownIsCancelledInTheFeedAlone() {
        program.get(feed);

        becomes("COS 301");

        String text = program.get(feed).text();
        assertThat(Ics.of(text, "COS 314 Exam paper 1", "STATUS")).containsExactly("CANCELLED");
        for (String form : new String[] {"", "?form=recurring", "?form=plain"}) {
            Student.Answer download = student.get("api/timetables/" + timetable + "/calendar.ics" + form);
            assertThat(download.text()).contains("COS 301").doesNotContain(CANCELLED, "COS 314");
        }
    }

    @Test
    void programThatHasTheBytesAlreadyHasSeenTheEvents() {
        String etag = program.get(feed).header("ETag");
        becomes("COS 301", "COS 314", "COS 326");
        becomes("COS 301", "COS 314");

        assertThat(program.send(program.request(feed).header("If-None-Match", etag))
                        .status())
                .as("COS 326 came and went while nobody looked")
                .isEqualTo(304);
        becomes("COS 301");

        assertThat(program.get(feed).text()).contains(CANCELLED, "COS 314").doesNotContain("COS 326");
    }

    @Test
    void feedWithAnotherAddressStartsAnew() {
        program.get(feed);
        becomes("COS 301");

        String another = newFeed();

        assertThat(program.get(another).text()).contains("COS 301").doesNotContain(CANCELLED, "COS 314");
    }

    @Test
    void feedThatIsMadeAgainAfterItWasRevokedStartsAnew() {
        program.get(feed);
        assertThat(student.delete("api/timetables/" + timetable + "/feed").status())
                .isEqualTo(204);
        becomes("COS 301");

        assertThat(program.get(newFeed()).text()).contains("COS 301").doesNotContain(CANCELLED, "COS 314");
    }

    private String newFeed() {
        return student.subscribe(timetable);
    }

    private void becomes(String... modules) {
        Student.Answer answer = student.put("api/timetables/" + timetable, "{\"jobs\": [\"" + exams(modules) + "\"]}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private String exams(String... modules) {
        return student.read("exams.pdf", Drawn.exams(modules));
    }
}
