package org.upschedule.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class BoundedInputStreamTest {

    @Test
    void asMuchAsTheLimitIsRead() throws IOException {
        assertThat(bounded(10, 10).readAllBytes()).hasSize(10);
    }

    @Test
    void oneByteMoreEndsTheReadingEachWay() {
        assertThatThrownBy(() -> bounded(11, 10).readAllBytes()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> bounded(11, 10).skip(11)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> {
                    InputStream in = bounded(11, 10);
                    while (in.read() >= 0) {
                        // one byte at a time
                    }
                })
                .isInstanceOf(IllegalStateException.class);
    }

    private static InputStream bounded(int available, long limit) {
        return new BoundedInputStream(
                new ByteArrayInputStream(new byte[available]), limit, () -> new IllegalStateException("too much"));
    }
}
