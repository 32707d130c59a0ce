package org.upschedule.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which requests get a line of the log, and what it says. */
class RequestLogTest {

    private static final RequestMetrics.Route ROUTE = new RequestMetrics.Route("GET", "/api/jobs/{id}");
    private static final RequestLog NONE_BUT_SLOW_AND_FAILED =
            new RequestLog(new RequestLogConfig(0, Duration.ofSeconds(1)));

    private final Logger logger = Logger.getLogger(RequestLog.class.getName());
    private final List<Map<?, ?>> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add((Map<?, ?>) line.getParameters()[0]);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }

    @Test
    void slowRequestSaysWhereItsTimeWent() {
        NONE_BUT_SLOW_AND_FAILED.ended(
                ROUTE,
                200,
                millis(1500),
                Map.of(Stopwatch.Part.DATABASE, millis(1200), Stopwatch.Part.REDIS, millis(100)));

        assertThat(lines)
                .singleElement()
                .extracting(
                        line -> line.get("why"),
                        line -> line.get("method"),
                        line -> line.get("route"),
                        line -> line.get("status"),
                        line -> line.get("millis"),
                        line -> line.get("databaseMillis"),
                        line -> line.get("redisMillis"),
                        line -> line.get("ownMillis"))
                .containsExactly("slow", "GET", "/api/jobs/{id}", "200", "1500", "1200", "100", "200");
    }

    @Test
    void timeThatTheCallerTookMakesNoRequestSlow() {
        NONE_BUT_SLOW_AND_FAILED.ended(ROUTE, 202, millis(9000), Map.of(Stopwatch.Part.BODY, millis(8500)));

        assertThat(lines).isEmpty();
    }

    @Test
    void failureGetsALineAndRefusalNone() {
        NONE_BUT_SLOW_AND_FAILED.ended(ROUTE, 404, millis(1), Map.of());
        NONE_BUT_SLOW_AND_FAILED.ended(ROUTE, 503, millis(1), Map.of());

        assertThat(lines)
                .singleElement()
                .extracting(line -> line.get("why"), line -> line.get("status"))
                .containsExactly("failed", "503");
    }

    @Test
    void sampleIsThePartThatIsConfigured() {
        RequestLog one = new RequestLog(new RequestLogConfig(10, Duration.ofSeconds(1)));
        for (int i = 0; i < 10_000; i++) {
            one.ended(ROUTE, 200, millis(1), Map.of());
        }

        assertThat(lines).hasSizeBetween(700, 1300).allSatisfy(line -> assertThat(line.get("why"))
                .isEqualTo("sample"));
    }

    @Test
    void whereAllRequestsFailTheFirstOfEachSecondAreWritten() {
        LinesOfASecond ofASecond = new LinesOfASecond();
        int written = 0;
        for (int millis = 0; millis < 3000; millis++) {
            written += ofASecond.another(millis(millis)) ? 1 : 0;
        }

        assertThat(written).isEqualTo(150);
    }
}
