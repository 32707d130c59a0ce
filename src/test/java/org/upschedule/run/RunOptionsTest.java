package org.upschedule.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunOptionsTest {
    private static final Path PROJECT = Path.of("/project");

    private final Properties given = new Properties();

    @Test
    void nothingGivenIsThePageOn8080AndAnyPortBehindIt() {
        assertThat(options())
                .isEqualTo(new RunOptions(8080, 0, 0, "/", PROJECT.resolve("target/run"), "512m", List.of(), Map.of()));
    }

    @Test
    void whatIsGivenHolds() {
        given.setProperty("http.port", "8081");
        given.setProperty("postgres.port", "5432");
        given.setProperty("redis.port", "6379");
        given.setProperty("context.root", "/schedule");
        given.setProperty("data.folder", "/data");
        given.setProperty("heap", "1g");
        given.setProperty("jvm.options", "-XX:TieredStopAtLevel=4  -Xss1m");
        assertThat(options())
                .isEqualTo(new RunOptions(
                        8081,
                        5432,
                        6379,
                        "/schedule",
                        Path.of("/data"),
                        "1g",
                        List.of("-XX:TieredStopAtLevel=4", "-Xss1m"),
                        Map.of()));
    }

    @Test
    void propertiesOfTheProductAndNoOthersAreHandedOn() {
        given.setProperty("upschedule.job.workers", "3");
        given.setProperty("upschedule.public-address", "https://host/a b/");
        given.setProperty("upschedules", "not one of it");
        given.setProperty("user.home", "/root");
        assertThat(options().product())
                .containsOnly(
                        Map.entry("upschedule.job.workers", "3"),
                        Map.entry("upschedule.public-address", "https://host/a b/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "", "-1", "65536"})
    void whatIsNoPortIsRefusedInASentence(String port) {
        given.setProperty("http.port", port);
        assertThatThrownBy(this::options)
                .isInstanceOf(StartRefused.class)
                .hasMessage("-Dhttp.port=" + port
                        + " is not a port: give a number up to 65535, or 0 for any that is free.");
    }

    private RunOptions options() {
        return RunOptions.of(given, PROJECT);
    }
}
