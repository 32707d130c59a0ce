package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;
import org.upschedule.run.PayaraMicro;

/** Two nodes learn of an edited academic year at different times, and do not undo each other's calendars. */
class TwoNodesCalendarIT {

    private static TestProduct product;
    private static PayaraMicro other;

    @BeforeAll
    static void start() {
        product = TestProduct.withEmbeddedBroker("two-nodes-calendar").start();
        other = product.startAnotherNode("two-nodes-calendar-other");
    }

    @AfterAll
    static void stop() {
        if (product != null) {
            product.close();
        }
    }

    private final Student student = product.student();

    @Test
    void editOfAYearChangesEachEventOnce() throws Exception {
        String job = student.read("lectures.pdf", Drawn.lectures("COS 777"));
        String calendar = "api/timetables/"
                + student.post("api/timetables", "{\"jobs\": [\"" + job + "\"], \"academicYear\": 2026}")
                        .id()
                + "/calendar.ics";
        Student atOther = new Student(other.uri()).with("Cookie", student.cookie());
        String before = student.get(calendar).text();
        Student.Answer year = student.get("api/academic-years/2026");

        atOther.get("api/academic-years/2026"); // so that it knows the years of before for some seconds
        Student.Answer edited = student.send(student.request("api/academic-years/2026")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + TestProduct.ADMIN_TOKEN)
                .header("If-Match", year.header("ETag"))
                .PUT(HttpRequest.BodyPublishers.ofString(year.text().replace("2026-07-13", "2026-07-20"))));
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        for (int look = 0; look < 40; look++) { // longer than a node keeps the years, with rounds each second
            student.get(calendar);
            atOther.get(calendar);
            TimeUnit.MILLISECONDS.sleep(Duration.ofMillis(200).toMillis());
        }

        String after = student.get(calendar).text();
        assertThat(Ics.property(after, "DTSTART")).isNotEqualTo(Ics.property(before, "DTSTART"));
        assertThat(Ics.property(after, "SEQUENCE").values()).containsOnly("1");
        assertThat(atOther.get(calendar).text()).isEqualTo(after);
    }
}
