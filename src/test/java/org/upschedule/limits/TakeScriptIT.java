package org.upschedule.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.upschedule.run.FreePorts;
import org.upschedule.run.RedisServer;
import org.upschedule.run.TestData;
import redis.clients.jedis.JedisPooled;

/** Redis counts as {@link SlidingWindow} does: the same requests at the same times get the same answers. */
class TakeScriptIT {

    private static final long START = 1_800_000_000_000L;

    private static RedisServer server;
    private static JedisPooled redis;

    @BeforeAll
    static void start() {
        server = new RedisServer(TestData.fresh("take-script"), FreePorts.any());
        server.start();
        redis = new JedisPooled(server.url());
    }

    @AfterAll
    static void stop() {
        redis.close();
        server.stop();
    }

    /** The script, with the time as one more argument in place of the server's. */
    private static String atGivenTime() throws IOException {
        try (InputStream file = SharedWindows.class.getResourceAsStream("take.lua")) {
            String script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(script).contains("redis.call('TIME')");
            return script.replace(
                    "redis.call('TIME')", "{ math.floor(ARGV[#ARGV] / 1000), (ARGV[#ARGV] % 1000) * 1000 }");
        }
    }

    private static Object ask(String script, String key, Rate rate, int cost, long now) {
        return redis.eval(
                script,
                List.of(key),
                List.of(
                        Integer.toString(cost),
                        Integer.toString(SlidingWindow.SLICES),
                        Integer.toString(rate.count()),
                        Long.toString(rate.window().toMillis()),
                        Long.toString(now)));
    }

    @Test
    void redisCountsAsTheNodesDo() throws IOException {
        String script = atGivenTime();
        Random random = new Random(1);
        for (int caller = 0; caller < 40; caller++) {
            Rate rate = new Rate(1 + random.nextInt(30), Duration.ofMillis(1000 + random.nextInt(20_000)));
            Limit limit = new Limit("reads", "caller " + caller, rate);
            SlidingWindow window = new SlidingWindow(rate, START);
            long now = START;
            for (int i = 0; i < 120; i++) {
                now += random.nextInt(400);
                int cost = random.nextInt(4) == 0 ? 0 : 1;
                boolean allowed = window.hasRoom(cost, now);
                if (allowed) {
                    window.add(cost);
                }
                Standing standing = window.standing(limit, now);

                assertThat(ask(script, limit.key(), rate, cost, now))
                        .isEqualTo(List.of(
                                allowed ? 1L : 0L,
                                (long) standing.left(),
                                standing.more().toMillis()));
            }
        }
    }

    @Test
    void whatOneLimitRefusesIsCountedForNoneAndEachKeyEndsWithItsWindow() throws IOException {
        String script = atGivenTime();
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            answers.add(redis.eval(
                            script,
                            List.of("wide", "narrow"),
                            List.of("1", "120", "10", "60000", "2", "3600000", Long.toString(START)))
                    .toString()
                    .replaceAll(", \\d{4,}", ""));
        }

        assertThat(answers).containsExactly("[1, 9, 1]", "[1, 8, 0]", "[0, 8, 0]");
        assertThat(redis.pttl("wide")).isBetween(55_000L, 60_500L);
        assertThat(redis.pttl("narrow")).isBetween(3_595_000L, 3_630_000L);
    }
}
