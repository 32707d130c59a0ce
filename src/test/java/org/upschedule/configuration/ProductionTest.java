package org.upschedule.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server of students is refused or warned for, setting by setting. */
class ProductionTest {

    private static final long GIGABYTE = 1L << 30;

    private static final Map<String, String> FIT = Map.of(
            "upschedule.public-address", "https://schedule.example.ac.za/",
            "upschedule.proxy.trusted", "10.1.0.7, fc00::/7",
            "upschedule.admin.token-sha256", "5e1f3f0c7ffb0f0ed2f4ac7ba2bbc2a31a9dbd8f4ae1dd4d6e9d9a4b6d7f5c1e",
            "upschedule.owner.key", "3q2+7wABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhs=",
            "upschedule.limits.enabled", "true",
            "upschedule.redis.url", "redis://10.1.0.9:6379");

    private static List<Shortcoming> with(String property, String value) {
        Map<String, String> settings = new HashMap<>(FIT);
        settings.put(property, value);
        return ProductionSettings.of(name -> settings.getOrDefault(name, ""));
    }

    @Test
    void nothingIsSaidOfWhatIsFit() {
        assertThat(with("upschedule.admin.by-role", "true")).isEmpty();
        assertThat(with("upschedule.owner.key", "")).as("the product makes one").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | upschedule.public-address     | ''                    | is empty: no feed could be made
            true  | upschedule.public-address     | http://schedule/      | is not https
            true  | upschedule.proxy.trusted      | 0.0.0.0/0             | anybody could say who he is
            true  | upschedule.proxy.trusted      | 10.1.0.7,::/0         | anybody could say who he is
            true  | upschedule.admin.token-sha256 | 057BA03D6C44104863DC7361FE4578965D1887360F90A0895882E58A6248FC86 | is that of a word
            true  | upschedule.admin.token-sha256 | fc8252c8dc55839967c58b9ad755a59b61b67c13227ddae4bd3f78a38bf394f7 | is that of a word
            true  | upschedule.owner.key          | AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= | is not random
            false | upschedule.proxy.trusted      | ''                    | unless this server ends TLS itself
            false | upschedule.admin.token-sha256 | ''                    | nobody administers
            false | upschedule.limits.enabled     | false                 | nobody is limited
            false | upschedule.redis.url          | ''                    | name a Redis
            """)
    void settingThatIsFitForATrialAloneIsSaid(boolean refused, String property, String value, String sentence) {
        assertThat(with(property, value)).singleElement().satisfies(found -> {
            assertThat(found.refused()).isEqualTo(refused);
            assertThat(found.sentence()).startsWith(property).contains(sentence);
        });
    }

    @Test
    void whoAreAdministratorsByNameNeedNoToken() {
        Map<String, String> settings = new HashMap<>(FIT);
        settings.put("upschedule.admin.token-sha256", "");
        settings.put("upschedule.admin.by-role", "true");

        assertThat(ProductionSettings.of(name -> settings.getOrDefault(name, "")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xmx1g", "-XX:MaxRAMPercentage=50", "-XX:MaxHeapSize=1g"})
    void heapThatIsBoundedIsFit(String option) {
        assertThat(ProductionJvm.of(List.of("-Dx=y", option), GIGABYTE)).isEmpty();
    }

    @Test
    void heapThatIsNotBoundedOrTooSmallIsSaid() {
        assertThat(ProductionJvm.of(List.of("-Dx=-Xmx1g"), 4 * GIGABYTE))
                .containsExactly(Shortcoming.warning(
                        "The heap is not bounded: it takes 4096 MB, a quarter of what the machine has,"
                                + " whatever else runs there: say -Xmx1g"));
        assertThat(ProductionJvm.of(List.of("-Xmx256m"), GIGABYTE / 4))
                .singleElement()
                .satisfies(found -> assertThat(found.sentence()).contains("The heap has 256 MB"));
    }
}
