package org.upschedule.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemException;

class UploadFormTest {

    private static final String FILE = part("name=\"file\"; filename=\"a.pdf\"", "%PDF-");

    private static String part(String disposition, String content) {
        return "--b\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    private static UploadForm read(String form) throws IOException {
        try (Spool body = new Spool()) {
            byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
            body.write(bytes, bytes.length);
            return UploadForm.read("multipart/form-data; boundary=b", body, 1000);
        }
    }

    @Test
    void fileIsFoundAmongOtherParts() throws IOException {
        UploadForm form = read(part("name=\"note\"", "x") + FILE + part("name=\"more\"", "y") + "--b--\r\n");

        assertThat(form.fileName()).contains("a.pdf");
        assertThat(form.content()).asString().isEqualTo("%PDF-");
    }

    @Test
    void ofAFileThatIsTooLargeOneByteMoreIsRead() throws IOException {
        String large = part("name=\"file\"; filename=\"a.pdf\"", "x".repeat(5000));

        assertThat(read(large + "--b--\r\n").content()).hasSize(1001);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("no form", "x", ProblemType.INVALID_REQUEST),
                Arguments.of("an empty body", "", ProblemType.NOTHING_SENT),
                Arguments.of("no end", FILE, ProblemType.INVALID_REQUEST),
                Arguments.of("another part", part("name=\"other\"", "x") + "--b--", ProblemType.NOTHING_SENT),
                Arguments.of("two files", FILE + FILE + "--b--", ProblemType.INVALID_REQUEST),
                Arguments.of(
                        "eleven parts",
                        part("name=\"x\"", "").repeat(10) + FILE + "--b--",
                        ProblemType.INVALID_REQUEST),
                Arguments.of(
                        "a header of 5 KB",
                        part("name=\"file\"; filename=\"" + "a".repeat(5000) + "\"", "") + "--b--",
                        ProblemType.INVALID_REQUEST),
                Arguments.of(
                        "a broken name",
                        part("name=\"file\"; filename=\"a\u0000.pdf\"", "") + "--b--",
                        ProblemType.INVALID_REQUEST));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, String form, ProblemType type) {
        assertThatThrownBy(() -> read(form)).isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(
                        refusal.problem().type())
                .isEqualTo(type));
    }

    @Test
    void largeBodyIsSpooledToAFileThatGoesWithIt() throws IOException {
        byte[] block = new byte[8192];
        try (Spool body = new Spool()) {
            for (int i = 0; i < 100; i++) {
                body.write(block, block.length);
            }
            assertThat(body.size()).isEqualTo(100L * 8192);
            assertThat(body.read().readAllBytes()).hasSize(100 * 8192);
        }
    }
}
