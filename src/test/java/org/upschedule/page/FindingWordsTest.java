package org.upschedule.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.upschedule.schedule.FindingCode;

/** The service's findings are English sentences: each has one on the page in Afrikaans too. */
class FindingWordsTest {

    @Test
    void eachFindingHasASentenceInAfrikaans() throws IOException {
        String words = Files.readString(Path.of("src/main/webapp/js/text/af.js"));
        String codes = words.substring(words.indexOf("codes: {"));
        codes = codes.substring(0, codes.indexOf('}'));

        for (FindingCode finding : FindingCode.values()) {
            assertThat(codes).contains("'" + finding.code() + "': '");
        }
    }
}
