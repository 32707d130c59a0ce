package org.upschedule.drawing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** PDFs that are refused, one for each reason. */
public final class RefusedPdf {

    private RefusedPdf() {}

    public static byte[] withPassword() {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] damaged() {
        byte[] broken = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        byte[] noise = Arrays.copyOf(broken, 2000);
        Arrays.fill(noise, broken.length, noise.length, (byte) 'x');
        return noise;
    }

    /** Objects within each other, deeper than a thread's stack. */
    public static byte[] nested(int depth) {
        return ("%PDF-1.7\n1 0 obj\n" + "[".repeat(depth) + "]".repeat(depth) + "\nendobj\ntrailer<</Root 1 0 R>>")
                .getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] withPages(int pages) {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a scanner makes it: a page, and no text on it. */
    public static byte[] withoutText() {
        return withPages(1);
    }

    public static byte[] saying(String text) {
        return saying(text, 1);
    }

    /** @param times how often the page says it, on top of itself */
    public static byte[] saying(String text, int times) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                for (int i = 0; i < times; i++) {
                    content.beginText();
                    content.setFont(font, 12);
                    content.newLineAtOffset(72, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
