package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;
import org.upschedule.run.PayaraMicro;

/** Two nodes let on together what one would: not one request more, and none fewer, whoever asks which of them. */
class TwoNodesLimitIT {

    private static final int CALLERS = 16;
    private static final Duration SOON = Duration.ofSeconds(10);

    private static TestProduct product;
    private static PayaraMicro other;

    @BeforeAll
    static void start() {
        product = TestProduct.withEmbeddedBroker("two-nodes-limit")
                .with("upschedule.limits.enabled", "true")
                .with("upschedule.limits.reads", "400/PT1H")
                .start();
        other = product.startAnotherNode("two-nodes-limit-other");
    }

    @AfterAll
    static void stop() {
        if (product != null) {
            product.close();
        }
    }

    private final Student first = product.student();

    /** All with the first student's cookie, at the two nodes in turn. */
    private List<Integer> statuses(int requests, Function<Student, Student.Answer> request)
            throws InterruptedException, ExecutionException {
        first.get("api/jobs"); // makes her an owner, by a request of another group
        List<Callable<Integer>> asked = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            Student caller = new Student(i % 2 == 0 ? product.address() : other.uri());
            caller.with("Cookie", first.cookie());
            asked.add(() -> request.apply(caller).status());
        }
        return AtOnce.statuses(CALLERS, asked);
    }

    @Test
    void readsOfOneOwner() throws Exception {
        List<Integer> statuses = statuses(600, caller -> caller.get("api/timetables"));

        assertThat(statuses).containsOnly(200, 429);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(400);
    }

    @Test
    void uploadsOfOneOwner() throws Exception {
        List<Integer> statuses = statuses(
                40, caller -> caller.upload("exams.pdf", Drawn.exams("COS " + Math.abs(caller.hashCode() % 1000))));

        assertThat(statuses).isSubsetOf(200, 202, 429);
        assertThat(statuses.stream().filter(status -> status != 429)).hasSize(10);
    }

    @Test
    void whatAnAdministratorSwitchesOffIsRefusedByBothNodes() {
        Student administrator = product.student().with("Authorization", "Bearer " + TestProduct.ADMIN_TOKEN);
        String end = Instant.now().plusSeconds(3600).toString();
        assertThat(administrator
                        .put("api/admin/load-shedding/proposals", "{\"percent\": 100, \"until\": \"" + end + "\"}")
                        .status())
                .isEqualTo(200);

        Waiting.until("the one refuses", SOON, () -> proposals(product.student()) == 503);
        Waiting.until("the other refuses", SOON, () -> proposals(new Student(other.uri())) == 503);

        assertThat(administrator.delete("api/admin/load-shedding/proposals").status())
                .isEqualTo(204);
        Waiting.until("the one asks again", SOON, () -> proposals(product.student()) == 404);
        Waiting.until("the other asks again", SOON, () -> proposals(new Student(other.uri())) == 404);
    }

    /** Of a timetable that there is not. */
    private static int proposals(Student caller) {
        return caller.post("api/timetables/" + UUID.randomUUID() + "/proposals", "{}")
                .status();
    }
}
