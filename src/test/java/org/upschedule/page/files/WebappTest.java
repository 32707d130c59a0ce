package org.upschedule.page.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The files of this product's page fit together: else its deployment would fail. */
class WebappTest {

    @Test
    void filesFitTogether() {
        PageFiles files = PageFiles.of(WebappSources.read());

        assertThat(files.at("")).isPresent();
        assertThat(files.all()).filteredOn(PageFile::lasting).hasSizeGreaterThan(3);
    }
}
