package org.upschedule.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemException;

class UploadGateTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final UploadGate gate = new UploadGate(new UploadConfig(2000, 1, MINUTE, MINUTE, 2000, 1, MINUTE, MINUTE));

    @ParameterizedTest
    @CsvSource({"0", "1", "1019"})
    void signatureWithinTheFirst1024BytesIsAPdf(int junk) {
        byte[] file = (" ".repeat(junk) + "%PDF-1.6 …").getBytes(StandardCharsets.UTF_8);

        assertThat(admit(file)).isEqualTo(file);
    }

    @ParameterizedTest
    @CsvSource({"'', NOTHING_SENT", "x, NOT_A_PDF", "%PDF, NOT_A_PDF", "<html>lectures.pdf</html>, NOT_A_PDF"})
    void anythingElseIsRefused(String content, ProblemType type) {
        assertRefused(content.getBytes(StandardCharsets.UTF_8), type);
    }

    @Test
    void signatureFurtherBackIsNoPdf() {
        assertRefused((" ".repeat(1020) + "%PDF-1.6").getBytes(StandardCharsets.UTF_8), ProblemType.NOT_A_PDF);
    }

    @Test
    void oneByteTooManyIsTooLarge() {
        byte[] largest = ("%PDF-" + "x".repeat(1995)).getBytes(StandardCharsets.UTF_8);
        assertThat(admit(largest)).hasSize(2000);

        assertRefused(("%PDF-" + "x".repeat(1996)).getBytes(StandardCharsets.UTF_8), ProblemType.TOO_LARGE);
    }

    private void assertRefused(byte[] content, ProblemType type) {
        assertThatThrownBy(() -> admit(content)).isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(
                        refusal.problem().type())
                .isEqualTo(type));
    }

    private byte[] admit(byte[] content) {
        gate.check(content);
        return content;
    }
}
