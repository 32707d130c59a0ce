package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;

/** What PostgreSQL does for one upload, from the request to COMPLETED, by its own log. */
class StatementsIT {

    /** More than the five times after which the driver lets a connection keep a statement prepared. */
    private static final int WARM_UP = 60;

    /** {@code time [process] LOG:  execute name: text}, where the text goes on until the next line of that form. */
    private static final Pattern EXECUTED =
            Pattern.compile("\\[(\\d+)] LOG: {2}execute ([^:]+): (.*?)(?=\\n\\d{4}-\\d\\d-\\d\\d )", Pattern.DOTALL);

    private static TestProduct product;

    private Connection observer;
    private long observersProcess;

    private record Executed(boolean prepared, String text) {

        /** The verb and the first table or function that say which statement it is. */
        String label() {
            return text.replaceAll("\\s+", " ")
                    .replaceAll("^WITH \\w+ AS \\( ", "")
                    .replaceAll("^SELECT 1 FROM (\\w+).*", "$1")
                    .replaceAll("^(INSERT INTO \\w+|DELETE FROM \\w+|UPDATE \\w+ SET status = '\\w+').*", "$1");
        }
    }

    @BeforeAll
    static void start() {
        product = TestProduct.withEmbeddedBroker("statements");
        product.postgres().logStatements();
        for (String round : List.of(
                "calendar.interval",
                "feed.statistics-interval",
                "health.interval",
                "metrics.interval",
                "metrics.census-interval",
                "outbox.interval",
                "retention.interval",
                "sweeper.interval")) {
            product.with("upschedule." + round, "PT10M"); // what is seen is the upload's alone
        }
        product.with("upschedule.job.lease", "PT20M").with("upschedule.job.deadline", "PT30M");
        product.start();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void uploadTakesFiveStatementsInFourTransactionsAllPrepared() throws Exception {
        observe();
        Student student = product.student();
        for (int i = 0; i < WARM_UP; i++) {
            awaitCompleted(student.upload("warm.pdf", Drawn.lectures("COS " + (100 + i))));
        }
        long before = Files.size(product.postgres().log());

        awaitCompleted(student.upload("lectures.pdf", Drawn.lectures("COS 777")));

        List<Executed> executed = executedSince(before);
        // The broker delivers a message before the outbox has committed, so the order of the last ones is chance.
        assertThat(executed.stream().map(Executed::label))
                .containsExactlyInAnyOrder(
                        "pg_advisory_xact_lock",
                        "INSERT INTO job",
                        "COMMIT",
                        "DELETE FROM outbox",
                        "COMMIT",
                        "UPDATE job SET status = 'PROCESSING'",
                        "UPDATE job SET status = 'COMPLETED'");
        assertThat(executed).allMatch(Executed::prepared);
        observer.close();
    }

    private void observe() throws SQLException {
        observer = product.postgres().connect();
        try (Statement statement = observer.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            observersProcess = row.getLong(1);
        }
    }

    private void awaitCompleted(Student.Answer accepted) {
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        Waiting.until("the job is completed", Duration.ofSeconds(30), () -> isCompleted(accepted.id()));
    }

    /** By a connection of its own, for a look over HTTP is a statement too. */
    private boolean isCompleted(String job) {
        try (PreparedStatement status = observer.prepareStatement("SELECT status FROM job WHERE id = ?")) {
            status.setObject(1, UUID.fromString(job));
            try (ResultSet row = status.executeQuery()) {
                return row.next() && row.getString(1).equals("COMPLETED");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the looks that many uploads share: at the academic years each five seconds, at the nodes each ten, at a connection each second. */
    private List<Executed> executedSince(long offset) throws IOException {
        byte[] log = Files.readAllBytes(product.postgres().log());
        String since = new String(log, (int) offset, log.length - (int) offset, StandardCharsets.UTF_8);
        Matcher lines = EXECUTED.matcher(since + "\n2000-01-01 ");
        List<Executed> executed = new ArrayList<>();
        while (lines.find()) {
            String text = lines.group(3);
            if (Long.parseLong(lines.group(1)) != observersProcess
                    && !text.contains("academic_year")
                    && !text.matches("(?s).*(INTO|FROM) node .*")
                    && !text.equals("SELECT 1")) {
                executed.add(new Executed(!lines.group(2).equals("<unnamed>"), text));
            }
        }
        return executed;
    }
}
