package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** The gauges against what they measure. */
class MetricsIT {

    private final TestProduct product = TestProduct.shared();
    private final Metrics metrics = new Metrics(product.student());

    @Test
    void poolIsAsLargeAsTheDatabaseSaysItIs() {
        // A round may take a connection, or the pool open one, between the readings.
        Waiting.until(
                "used and free connections are those that the database has",
                Duration.ofSeconds(20),
                () -> metrics.value("upschedule_pool_used") + metrics.value("upschedule_pool_free") == connections());
        assertThat(connections()).isGreaterThanOrEqualTo(50);
        assertThat(metrics.value("upschedule_pool_maximum")).isEqualTo(100);
    }

    private long connections() {
        return product.count("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'upschedule'");
    }

    @Test
    void connectionsInUseAreCounted() throws SQLException {
        Student student = product.student();
        student.get("api/jobs"); // one owner
        try (HeldJobs held = new HeldJobs(product.postgres())) {
            held.askedBy(student, 12);
            Waiting.until(
                    "all requests hold a connection",
                    Duration.ofSeconds(8),
                    () -> metrics.value("upschedule_pool_used") >= 12);
            assertThat(metrics.value("upschedule_pool_waiting")).isZero();
        }
        Waiting.until("all are given back", Duration.ofSeconds(8), () -> metrics.value("upschedule_pool_used") == 0);
    }

    /** Of the years that come with the product, or of the one that another test adds. */
    @Test
    void daysLeftOfTheAcademicYearAreSeen() {
        LocalDate today = LocalDate.now(ZoneId.of("Africa/Johannesburg"));

        String daysLeft = "upschedule_academic_year_days_left";
        Waiting.until("the first round has run", Duration.ofSeconds(10), () -> !Double.isNaN(metrics.value(daysLeft)));
        assertThat(metrics.value(daysLeft))
                .isBetween((double) ChronoUnit.DAYS.between(today, LocalDate.parse("2026-10-16")), (double)
                        ChronoUnit.DAYS.between(today.minusDays(1), LocalDate.parse("2027-10-16")));
    }

    @Test
    void executorsAreSeen() {
        assertThat(metrics.value("upschedule_executor_maximum{executor=\"workers\"}"))
                .isEqualTo(5);
        assertThat(metrics.value("upschedule_executor_maximum{executor=\"timers\"}"))
                .isEqualTo(12);
        assertThat(metrics.value("upschedule_executor_queued{executor=\"timers\"}")
                        + metrics.value("upschedule_executor_active{executor=\"timers\"}"))
                .as("every round runs or waits for its time")
                .isGreaterThanOrEqualTo(7);
        assertThat(metrics.value("upschedule_queue_depth_jobs{source=\"database\"}"))
                .isNotNegative();
    }
}
