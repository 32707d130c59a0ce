package org.upschedule.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether two nodes have the same settings can be told by a number. */
class SettingsTest {

    private static final Map<String, String> SETTINGS = Map.of(
            "upschedule.retention.pdf", "PT24H",
            "upschedule.owner.key", "a2V5",
            "upschedule.redis.url", "redis://:password@one",
            "upschedule.job.workers", "5");

    private static long with(String name, String value) {
        TreeMap<String, String> settings = new TreeMap<>(SETTINGS);
        settings.put(name, value);
        return Settings.fingerprint(settings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"upschedule.retention.pdf", "upschedule.owner.key", "upschedule.public-address"})
    void anotherValueIsAnotherFingerprint(String name) {
        assertThat(with(name, "another")).isNotEqualTo(Settings.fingerprint(new TreeMap<>(SETTINGS)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "upschedule.redis.url",
                "upschedule.admin.token-sha256",
                "upschedule.google.keys",
                "upschedule.job.workers"
            })
    void whatMightBeFoundByTryingAndWhatANodeHasForItselfDoNotCount(String name) {
        assertThat(with(name, "another")).isEqualTo(Settings.fingerprint(new TreeMap<>(SETTINGS)));
    }
}
