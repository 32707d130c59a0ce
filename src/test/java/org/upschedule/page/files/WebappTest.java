package org.upschedule.page.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The files of this product's page fit together: else its deployment would fail. */
class WebappTest {

    @Test
    void filesFitTogether() {
        PageFiles files = PageFiles.of(WebappSources.read());

        assertThat(files.at("")).isPresent();
        assertThat(files.all()).filteredOn(PageFile::lasting).hasSizeGreaterThan(3);
    }

    @Test
    void firstPageCanSayThatSomebodyCanSignIn() {
        Map<String, byte[]> sources = WebappSources.read();

        StartPage.offerSignIn(sources);

        assertThat(new String(sources.get("index.html"), StandardCharsets.UTF_8))
                .contains("<html lang=\"en-ZA\" data-sign-in=\"on\">");
        assertThat(PageFiles.of(sources).at("").orElseThrow().hash())
                .isNotEqualTo(
                        PageFiles.of(WebappSources.read()).at("").orElseThrow().hash());
    }
}
