package org.upschedule.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The periods that students and the information officer are told are those that the product comes with. */
class PrivacyPeriodsTest {

    private static final Path TEXTS = Path.of("src", "main", "webapp", "js", "text");

    private static String document() throws IOException {
        return Files.readString(Path.of("docs", "privacy.md"));
    }

    private static String page(String language) throws IOException {
        String text = Files.readString(TEXTS.resolve(language + ".js"));
        int begin = text.indexOf("\n  privacy: {");
        assertThat(begin).isPositive();
        return text.substring(begin, text.indexOf("\n  },", begin));
    }

    @ParameterizedTest
    @CsvSource({
        "upschedule.retention.pdf,        PT24H, 24 hours,   24 uur",
        "upschedule.retention.job,        P30D,  30 days,    30 dae",
        "upschedule.timetable.retention,  P365D, a year,     ’n jaar",
        "upschedule.owner.cookie-days,    400,   400 days,   400 dae",
        "upschedule.joining.link-time,    PT10M, ten minutes, tien minute",
    })
    void pageAndDocumentSayTheDefault(String property, String value, String english, String afrikaans)
            throws IOException {
        assertThat(ConfigurationRecords.defaults()).containsEntry(property, value);
        assertThat(page("en")).contains(english);
        assertThat(page("af")).contains(afrikaans);
        assertThat(document()).contains(english.replace("ten", "10"));
    }

    /** Each setting of how long something of a person is kept. */
    @Test
    void documentNamesEachSettingOfAPeriod() throws IOException {
        String document = document();
        assertThat(ConfigurationRecords.defaults().keySet())
                .filteredOn(
                        property -> property.matches(".*(retention|retention\\.(pdf|job)|audit\\.kept|cookie-days)"))
                .hasSize(5)
                .allSatisfy(property -> assertThat(document).contains("`" + property + "`"));
    }
}
