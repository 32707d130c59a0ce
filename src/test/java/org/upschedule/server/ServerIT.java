package org.upschedule.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;
import org.upschedule.endtoend.HeldJobs;
import org.upschedule.endtoend.Metrics;
import org.upschedule.endtoend.Student;
import org.upschedule.endtoend.Uploads;
import org.upschedule.endtoend.Waiting;
import org.upschedule.job.StateChanges;
import org.upschedule.signin.SignInProduct;
import org.upschedule.signin.TestProvider;

/** The WAR on a Payara Server with its own broker, under a context root, through what happens to a server. */
@Tag("server")
class ServerIT {

    private static final int UPLOADS = 100;
    private static final int KILL_AFTER = 40;

    private static ServerProduct product;

    @BeforeAll
    static void setUpAndDeploy() {
        product = ServerProduct.withOpenMq("server").start();
        assertThat(product.setUp()).contains("restart  the domain");
        product.restart();
        product.deploy();
        product.awaitReady();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void uploadIsReadUnderTheContextRoot() {
        Student student = product.student();

        Student.Answer accepted = student.upload("exams.pdf", Drawn.exams("COS 110"));

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.header("Location")).isEqualTo(product.address() + "api/jobs/" + accepted.id());
        assertThat(accepted.header("Set-Cookie")).contains("Path=/schedule");
        JsonNode job = student.awaitEnd(accepted.id(), Duration.ofSeconds(60));
        assertThat(job.path("status").asText()).isEqualTo("COMPLETED");
        Student.Answer page = student.send(
                student.request("").header("Accept-Encoding", "gzip").GET());
        assertThat(page.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(student.get("").text()).contains("<html").containsPattern("src=\"js/main\\.[0-9a-f]{12}\\.js\"");
    }

    @Test
    void requestThroughTheProxyIsAnsweredAsTheProxyWasAsked() {
        Student student = product.student()
                .with("X-Forwarded-For", "203.0.113.66, 198.51.100.7")
                .with("X-Forwarded-Proto", "https")
                .with("X-Forwarded-Host", "timetables.example");

        Student.Answer accepted = student.upload("exams.pdf", Drawn.exams("COS 111"));

        assertThat(accepted.header("Location"))
                .isEqualTo("https://timetables.example/schedule/api/jobs/" + accepted.id());
        assertThat(accepted.header("Set-Cookie")).contains("Secure");
    }

    @Test
    void userWithTheGroupInTheServersRealmAdministers() throws IOException {
        Path password = Files.createTempFile("password", ".txt");
        try {
            Files.writeString(password, "AS_ADMIN_USERPASSWORD=secret\n");
            for (String[] user : new String[][] {{"anna", "upschedule-admin"}, {"bert", "lecturers"}}) {
                product.server()
                        .asadmin("--passwordfile=" + password, "create-file-user", "--groups=" + user[1], user[0]);
            }
        } finally {
            Files.delete(password);
        }

        assertThat(named("anna", "secret").get("api/admin/audit").status()).isEqualTo(200);
        assertThat(named("anna", "guess").get("api/admin/audit").status()).isEqualTo(401);
        assertThat(named("bert", "secret").get("api/admin/audit").status()).isEqualTo(401);
    }

    private static Student named(String name, String password) {
        return product.student()
                .with(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8)));
    }

    /** With the server's own libraries for tokens, where it prefers these to those in the WAR. */
    @Test
    void studentSignsInWithTheUniversity() {
        Student student = product.student();

        assertThat(SignInProduct.tryToSignIn(student)).isEqualTo("signed-in");

        assertThat(student.get("api/me/sign-in").json().path("signedIn").asBoolean())
                .isTrue();
    }

    @Test
    void nobodyIsToldWhichServerThisIs() {
        for (String path : List.of("health/ready", "schedule/", "schedule/api/jobs", "schedule/none", "none")) {
            assertThat(product.atRoot().get(path).response().headers().map().keySet())
                    .as(path)
                    .doesNotContain("server", "Server", "x-powered-by", "X-Powered-By");
        }
    }

    @Test
    void redisIsUsedByTheAddressInItsAlias() {
        assertThat(product.atRoot().get("health/ready").text())
                .contains("\"name\":\"redis\"")
                .doesNotContain("\"degraded\":\"true\"");
    }

    @Test
    void everyAcceptedUploadIsCompletedOnceAfterKill() {
        Student student = product.student();
        StateChanges changes = new StateChanges(product.postgres()::connect);
        Uploads uploads = Uploads.of(student, UPLOADS);
        Waiting.until(
                "enough is accepted",
                Duration.ofSeconds(60),
                () -> uploads.accepted().size() >= KILL_AFTER);

        product.server().kill();
        uploads.end();

        assertThat(uploads.accepted()).hasSizeBetween(KILL_AFTER, UPLOADS - 1);
        product.server().start();
        product.awaitReady();
        assertCompletedOnce(student, uploads.accepted().keySet(), changes);
    }

    @Test
    void redeployUnderLoadLosesNothing() {
        Student student = product.student();
        StateChanges changes = new StateChanges(product.postgres()::connect);
        Uploads uploads = Uploads.unending(student);
        Waiting.until(
                "uploads come in",
                Duration.ofSeconds(60),
                () -> uploads.accepted().size() >= 20);

        String said = product.redeploy();
        int before = uploads.accepted().size();
        Waiting.until(
                "the new one takes uploads",
                Duration.ofSeconds(60),
                () -> uploads.accepted().size() >= before + 20);
        uploads.stop();

        assertThat(said).contains("application upschedule under /schedule");
        product.awaitReady();
        assertCompletedOnce(student, uploads.accepted().keySet(), changes);
    }

    @Test
    void poolChangedByTheAdministratorIsUsedAtOnceAndSeen() throws SQLException {
        Metrics metrics = new Metrics(product.atRoot());
        Student student = product.student();
        student.get("api/jobs"); // one owner
        double timeouts = metrics.value("upschedule_pool_timeouts_total");
        try {
            setPool("steady-pool-size=2");
            setPool("max-pool-size=4");
            assertThat(metrics.value("upschedule_pool_maximum")).isEqualTo(4);
            try (HeldJobs held = new HeldJobs(product.postgres())) {
                held.askedBy(student, 12);
                Waiting.until(
                        "four have a connection, and the others wait",
                        Duration.ofSeconds(9),
                        () -> metrics.value("upschedule_pool_used") == 4
                                && metrics.value("upschedule_pool_waiting") >= 8);
            }
            assertThat(metrics.value("upschedule_pool_timeouts_total")).isEqualTo(timeouts);
            setPool("max-wait-time-in-millis=1000");
            try (HeldJobs held = new HeldJobs(product.postgres())) {
                held.askedBy(student, 12);
                Waiting.until(
                        "they do not wait for ever",
                        Duration.ofSeconds(9),
                        () -> metrics.value("upschedule_pool_timeouts_total") >= timeouts + 8);
            }
        } finally {
            setPool("max-wait-time-in-millis=30000");
            setPool("max-pool-size=100");
            setPool("steady-pool-size=50");
        }
        assertThat(metrics.value("upschedule_pool_maximum")).isEqualTo(100);
    }

    private static void setPool(String setting) {
        product.server().asadmin("set", "resources.jdbc-connection-pool.schedulePool." + setting);
    }

    @Test
    void settingUpAgainChangesNothing() throws IOException {
        String configured = Files.readString(product.server().configuration());

        String said = product.setUp();

        assertThat(said.lines().filter(line -> !line.startsWith("updated  password-alias")))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("kept"));
        assertThat(Files.readString(product.server().configuration())).isEqualTo(configured);
    }

    @Test
    void passwordsAreNowhereInTheConfiguration() throws IOException {
        assertThat(Files.readString(product.server().configuration()))
                .contains("${ALIAS=upschedule.database.password}")
                .doesNotContain(product.postgres().password(), TestProvider.SECRET);
        assertThat(Files.readString(product.server().log()))
                .doesNotContain(product.postgres().password(), TestProvider.SECRET);
    }

    private static void assertCompletedOnce(Student student, Set<String> jobs, StateChanges changes) {
        for (String job : jobs) {
            assertThat(student.awaitEnd(job, Duration.ofSeconds(120))
                            .path("status")
                            .asText())
                    .isEqualTo("COMPLETED");
        }
        // Those whose 202 was lost on the way are completed too.
        Waiting.until(
                "all jobs have ended",
                Duration.ofSeconds(60),
                () -> product.count("SELECT count(*) FROM job WHERE status <> 'COMPLETED'") == 0);
        assertThat(changes.repeated("PROCESSING->COMPLETED")).isEmpty();
        assertThat(product.count("SELECT count(*) FROM job_schedule"))
                .isEqualTo(product.count("SELECT count(*) FROM job"));
    }
}
