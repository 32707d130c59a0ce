package org.upschedule.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.upschedule.endtoend.Metrics;
import org.upschedule.endtoend.TestProduct;
import org.upschedule.endtoend.Waiting;

/** What makes backups tells the product by the statement that {@code docs/metrics.md} gives. */
class BackupAgeIT {

    private static final Pattern STATEMENT = Pattern.compile("`(INSERT INTO last_backup [^`]+)`");
    private static final Duration SOON = Duration.ofSeconds(30);

    private final TestProduct product = TestProduct.shared();
    private final Metrics metrics = new Metrics(product.student());

    private double age() {
        return metrics.value("upschedule_backup_age_seconds{source=\"database\"}");
    }

    private void tell(String statement) throws SQLException {
        try (Connection connection = product.postgres().connect();
                Statement change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }

    @Test
    void ageIsThatOfTheLastBackupThatWasWrittenDown() throws IOException, SQLException {
        assertThat(age()).as("nobody has told of a backup").isNaN();
        assertThat(metrics.value("upschedule_backup_archive_age_seconds{source=\"database\"}"))
                .as("it archives nothing")
                .isNaN();
        Matcher documented = STATEMENT.matcher(Files.readString(Path.of("docs", "metrics.md")));
        assertThat(documented.find()).isTrue();

        tell(documented.group(1).replace("now()", "now() - interval '2 days'"));
        Waiting.until(
                "the old one is seen", SOON, () -> age() >= Duration.ofDays(2).toSeconds());

        tell(documented.group(1));
        Waiting.until("the new one is seen", SOON, () -> age() < SOON.toSeconds());
        assertThat(age()).isNotNegative();
    }
}
