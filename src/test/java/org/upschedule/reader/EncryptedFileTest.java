package org.upschedule.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upschedule.drawing.Drawn;
import org.upschedule.reader.UnreadableScheduleException.Reason;

/** Whatever a file is encrypted with: with the user's empty password it is read as it was before, with another one it is refused. */
class EncryptedFileTest {

    private final byte[] plain = Drawn.lectures("COS 214");

    @ParameterizedTest(name = "{0} bits, AES {1}")
    @CsvSource({"40, false", "128, false", "128, true", "256, true"})
    void emptyPasswordOpensFile(int bits, boolean aes) throws IOException {
        assertThat(Reading.of(encrypted("", bits, aes))).isEqualTo(Reading.of(plain));
    }

    @ParameterizedTest(name = "{0} bits, AES {1}")
    @CsvSource({"40, false", "128, false", "128, true", "256, true"})
    void fileWithPasswordIsRefused(int bits, boolean aes) throws IOException {
        byte[] encrypted = encrypted("of the student", bits, aes);

        assertThatThrownBy(() -> new ScheduleReader(ReaderLimits.withMaxPages(10)).read(encrypted))
                .isInstanceOfSatisfying(UnreadableScheduleException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.PASSWORD_NEEDED));
    }

    private byte[] encrypted(String usersPassword, int bits, boolean aes) throws IOException {
        try (PDDocument document = Loader.loadPDF(plain)) {
            StandardProtectionPolicy policy =
                    new StandardProtectionPolicy("of the owner", usersPassword, new AccessPermission());
            policy.setEncryptionKeyLength(bits);
            policy.setPreferAES(aes);
            document.protect(policy);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
