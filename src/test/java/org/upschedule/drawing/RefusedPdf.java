package org.upschedule.drawing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

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

    /** A photo or scan of a page. */
    public enum Scan {
        PLAIN,
        /** With a layer of recognised text that is shown without ink. */
        WITH_TEXT_LAYER,
        /** With the recognised text under the picture. */
        OVER_ITS_TEXT,
        /** The program that made it put its name under the picture. */
        SIGNED;

        public byte[] pdf() {
            return drawn(PDRectangle.A4, (document, content) -> {
                if (this == OVER_ITS_TEXT) {
                    write(content, 0, "Lectures");
                }
                content.drawImage(Picture.in(document), 20, 40, 560, 780);
                if (this == WITH_TEXT_LAYER) {
                    content.setRenderingMode(RenderingMode.NEITHER);
                    write(content, 0, "Lectures");
                }
                if (this == SIGNED) {
                    write(content, 0, "Scanned with a telephone");
                }
            });
        }
    }

    /** Text that goes uphill, as on a photo that was made to text. */
    public static byte[] slanted(double degrees) {
        return drawn(PDRectangle.A4, (document, content) -> write(content, degrees, "Lectures of semester 2"));
    }

    /** White text on paper. */
    public static byte[] unseen() {
        return drawn(PDRectangle.A4, (document, content) -> {
            content.setNonStrokingColor(1f);
            write(content, 0, "Lectures");
        });
    }

    private interface Drawing {
        void on(PDDocument document, PDPageContentStream content) throws IOException;
    }

    private static byte[] drawn(PDRectangle size, Drawing drawing) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(size);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                drawing.on(document, content);
            }
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDPageContentStream content, double degrees, String text) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 20);
        content.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(degrees), 72, 300));
        content.showText(text);
        content.endText();
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
