package org.upschedule.job.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.upschedule.configuration.InvalidConfigurationException;
import org.upschedule.run.ProductArchive;

/** The number of workers follows the queue, within bounds that are changed while the server runs. */
@ExtendWith(ArquillianExtension.class)
class WorkersIT {

    private static final Duration LONG = Duration.ofSeconds(2);

    private static final Duration UNTIL_IT_IS_SEEN = Duration.ofSeconds(90);

    private static final int ROUNDS_OF_CALM = 6;

    @Inject
    WorkerPermits permits;

    @Inject
    WorkersConfig config;

    @Inject
    MetricRegistry metrics;

    @Deployment
    static WebArchive application() {
        return ProductArchive.of(
                        "admission",
                        "configuration",
                        "request",
                        "problem..",
                        "reader..",
                        "redis",
                        "schedule",
                        "digest",
                        "json")
                .with(WorkerPermits.class)
                .with(WorkerBounds.class)
                .with(WorkersConfig.class)
                .with(WorkConfig.class)
                .build();
    }

    @AfterEach
    void asDelivered() {
        System.clearProperty(WorkersConfig.LEAST);
        System.clearProperty(WorkersConfig.MOST);
    }

    private void calm(WorkerBounds bounds, int rounds) {
        for (int i = 0; i < rounds; i++) {
            permits.adjust(bounds, Duration.ZERO);
        }
    }

    private double metric(String name) {
        return metrics.getGauge(new MetricID(name)).getValue().doubleValue();
    }

    @Test
    void thereAreMoreWhileJobsWaitAndFewerAfterAWhileWithoutAny() throws Exception {
        WorkerBounds bounds = new WorkerBounds(3, 5);
        calm(bounds, 3 * ROUNDS_OF_CALM);
        assertThat(metric("upschedule_workers")).isEqualTo(3);

        permits.adjust(bounds, LONG);
        assertThat(metric("upschedule_workers")).isEqualTo(4);
        permits.adjust(bounds, LONG);
        permits.adjust(bounds, LONG);
        assertThat(metric("upschedule_workers")).isEqualTo(5);
        for (int i = 0; i < 5; i++) {
            assertThat(permits.acquire()).isTrue();
        }
        assertThat(permits.acquire()).as("a sixth").isFalse();

        calm(bounds, ROUNDS_OF_CALM);
        assertThat(metric("upschedule_workers")).isEqualTo(4);
        permits.release();
        assertThat(permits.acquire()).as("four are in use").isFalse();
        permits.release();
        assertThat(permits.acquire()).isTrue();
        for (int i = 0; i < 4; i++) {
            permits.release();
        }
    }

    @Test
    void boundsOfWhichTheNumberIsOutsideAreKeptAtOnce() {
        permits.adjust(new WorkerBounds(8, 8), Duration.ZERO);
        assertThat(metric("upschedule_workers")).isEqualTo(8);

        permits.adjust(new WorkerBounds(1, 2), LONG);

        assertThat(metric("upschedule_workers")).isEqualTo(2);
        assertThat(metric("upschedule_workers_minimum")).isEqualTo(1);
        assertThat(metric("upschedule_workers_maximum")).isEqualTo(2);
    }

    @Test
    void whatIsConfiguredWhileTheServerRunsCounts() throws Exception {
        assertThat(config.bounds()).isEqualTo(new WorkerBounds(3, 5));

        System.setProperty(WorkersConfig.LEAST, "2");
        System.setProperty(WorkersConfig.MOST, "4");
        await(() -> config.bounds().equals(new WorkerBounds(2, 4)));
        System.setProperty(WorkersConfig.LEAST, "9");
        await(() -> config.bounds().equals(new WorkerBounds(4, 4)));
        System.setProperty(WorkersConfig.MOST, "0");
        await(() -> !isPossible());

        assertThatThrownBy(config::bounds)
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessage("upschedule.job.workers is 0: it must be from 1 to 64");
    }

    private boolean isPossible() {
        try {
            config.bounds();
            return true;
        } catch (InvalidConfigurationException e) {
            return false;
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + UNTIL_IT_IS_SEEN.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
