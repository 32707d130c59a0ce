package org.upschedule.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.upschedule.drawing.RawPdf.bytes;
import static org.upschedule.drawing.RawPdf.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.upschedule.drawing.RawPdf;
import org.upschedule.reader.page.PageContent;
import org.upschedule.reader.page.Ruling;

/**
 * Operators one by one, on a page whose font F1 is Helvetica: H is 0.722 wide, a space 0.278 (Adobe's metrics). A run is written as
 * its text, x, y, width and size, and {@code unseen}.
 */
class ContentStreamTest {

    private static PageContent page(RawPdf pdf) {
        return page(pdf.pdf());
    }

    private static PageContent page(byte[] pdf) {
        try {
            return new PdfPages(ReaderLimits.withMaxPages(1)).scan(pdf).pages().get(0);
        } catch (UnreadableScheduleException e) {
            throw new AssertionError(e);
        }
    }

    private static PageContent page(String content) {
        return page(RawPdf.withPage(content));
    }

    private static String runs(PageContent page) {
        return page.runs().stream()
                .map(run -> String.format(
                        Locale.ROOT,
                        "%s %.1f %.1f %.2f %.1f%s",
                        run.text(),
                        run.x(),
                        run.y(),
                        run.width(),
                        run.size(),
                        run.hidden() ? " unseen" : ""))
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/F1 10 Tf 1 0 0 1 20 30 Tm (H) Tj                        | H 20.0 30.0 7.22 10.0",
                "/F1 10 Tf 20 30 Td (H) Tj 0 -12 Td (H) Tj                | H 20.0 30.0 7.22 10.0, H 20.0 18.0 7.22 10.0",
                "/F1 10 Tf 20 30 Td (H) Tj (H) Tj                         | H 20.0 30.0 7.22 10.0, H 27.2 30.0 7.22 10.0",
                "/F1 10 Tf 20 30 TD 5 -12 TD (H) Tj T* (H) Tj             | H 25.0 18.0 7.22 10.0, H 25.0 6.0 7.22 10.0",
                "/F1 10 Tf 12 TL 20 30 Td (H) Tj (H) '                    | H 20.0 30.0 7.22 10.0, H 20.0 18.0 7.22 10.0",
                "/F1 10 Tf 12 TL 20 30 Td 3 1 (H H) \"                    | H H 20.0 18.0 23.22 10.0",
                "/F1 10 Tf 2 Tc 20 30 Td (HH) Tj                          | HH 20.0 30.0 18.44 10.0",
                "/F1 10 Tf 5 Tw 20 30 Td (H H) Tj                         | H H 20.0 30.0 22.22 10.0",
                "/F1 10 Tf 50 Tz 20 30 Td (H) Tj                          | H 20.0 30.0 3.61 10.0",
                "/F1 10 Tf 3 Ts 20 30 Td (H) Tj                           | H 20.0 33.0 7.22 10.0",
                "/F1 10 Tf 20 30 Td [(H) -1000 (H)] TJ                    | H 20.0 30.0 7.22 10.0, H 37.2 30.0 7.22 10.0",
                "/F1 1 Tf 10 0 0 10 20 30 Tm (H) Tj                       | H 20.0 30.0 7.22 10.0",
                "2 0 0 2 5 5 cm /F1 10 Tf 20 30 Td (H) Tj                 | H 45.0 65.0 14.44 20.0",
                "q 2 0 0 2 0 0 cm Q /F1 10 Tf 20 30 Td (H) Tj             | H 20.0 30.0 7.22 10.0",
                "/F1 10 Tf 20 30 Td <4 8> Tj                              | H 20.0 30.0 7.22 10.0",
            })
    void textIsPlacedAsTheStandardSays(String content, String expected) {
        assertThat(runs(page("BT " + content + " ET")).replace("\uFFFD", "\n"))
                .isEqualTo(expected.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "1 g, true",
        "0 g, false",
        "1 1 1 rg, true",
        "1 0 0 rg, false",
        "0 0 0 0 k, true",
        "0 0 0 1 k, false",
        "/DeviceRGB cs 1 1 1 sc, true",
        "/DeviceGray cs 0 scn, false",
        "/DeviceCMYK cs 0 0 0 0 scn, true",
        "/DeviceRGB cs, false",
        "1 g q 0 g Q, true",
        "3 Tr, true",
        "0 Tr, false",
        "1 RG, false",
        "/Pattern cs /P1 scn, false",
    })
    void inkThatCannotBeSeenIsHidden(String ink, boolean hidden) {
        PageContent page = page("BT /F1 10 Tf " + ink + " (H) Tj ET");

        assertThat(page.runs()).singleElement().satisfies(run -> assertThat(run.hidden())
                .isEqualTo(hidden));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 20 100 .5 re f              | horizontal 20.25 10.0 110.0",
                "10 20 .5 100 re f*             | vertical 10.25 20.0 120.0",
                "110 20.5 -100 -.5 re F         | horizontal 20.25 10.0 110.0",
                "10 20 m 110 20 l S             | horizontal 20.00 10.0 110.0",
                "10 20 m 10 90 l s              | vertical 10.00 20.0 90.0, vertical 10.00 20.0 90.0",
                "10 20 m 110 20 l 110 20.5 l 10 20.5 l h B | horizontal 20.25 10.0 110.0",
                "10 20 100 30 re f              | ''",
                "10 20 100 .5 re n              | ''",
                "10 20 100 .5 re W n            | ''",
                "10 20 2 1 re f                 | ''",
                "10 20 m 50 90 l S              | ''",
                "10 20 m 20 30 40 50 110 20 c S | horizontal 20.00 10.0 110.0",
            })
    void thinShapesAndStraightStrokesAreRulings(String content, String expected) {
        String rulings =
                page(content).rulings().stream().map(ContentStreamTest::text).collect(Collectors.joining(", "));

        assertThat(rulings).isEqualTo(expected);
    }

    private static String text(Ruling ruling) {
        return String.format(
                Locale.ROOT,
                "%s %.2f %.1f %.1f",
                ruling.horizontal() ? "horizontal" : "vertical",
                ruling.position(),
                ruling.from(),
                ruling.to());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "% a comment (with a parenthesis\n BT /F1 10 Tf (H) Tj ET",
                "/Span <</ActualText (no) /MCID 0>> BDC BT /F1 10 Tf (H) Tj ET EMC",
                "BI /W 1 /H 1 /BPC 8 ID \u0001EI(\u0002 EI BT /F1 10 Tf (H) Tj ET",
                "BT /F1 10 Tf (H) Tj ET\r\n/Sh0 sh",
                "BT/F1 10 Tf(H)Tj ET",
                "BT /F#31 10 Tf <48>Tj ET",
                "BT /F1 +10. Tf (\\\nH\\\r\n) Tj ET",
                "BX unknownoperator EX BT /F1 10 Tf (H) Tj ET",
            })
    void syntaxThatTheStandardAllowsIsRead(String content) {
        PageContent page = page(content);

        assertThat(page.runs()).extracting(run -> run.text()).containsExactly("H");
        assertThat(page.damaged()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BT /F1 10 Tf (H) Tj ET (open",
                "BT /F1 10 Tf (H) Tj ET <48",
                "BT /F1 10 Tf (H) Tj (x) 5 Tm ET",
                "BT /F1 10 Tf (H) Tj Tj ET",
                "BT (lost) Tj /F1 10 Tf (H) Tj ET",
                "BT /F1 10 Tf (H) Tj /F9 10 Tf (lost) Tj ET",
                "BT /F1 10 Tf (H) Tj ET 1x2 g",
                "BT /F1 10 Tf (H) Tj ET BI /W 1 ID and no end",
            })
    void brokenSyntaxIsSaidAndTheRestIsKept(String content) {
        PageContent page = page(content);

        assertThat(page.runs().get(0).text()).isEqualTo("H");
        assertThat(page.damaged()).isTrue();
    }

    @Test
    void escapesInStrings() {
        assertThat(page("BT /F1 10 Tf (a\\(b\\)c(d)\\\\\\101\\7z) Tj ET")
                        .runs()
                        .get(0)
                        .text())
                .startsWith("a(b)c(d)\\A")
                .endsWith("z");
    }

    @Test
    void formHasItsOwnMatrixAndGivesTheStateBack() {
        RawPdf pdf = RawPdf.withPage("BT /F1 10 Tf ET q 1 0 0 1 100 0 cm /X Do Q BT 20 30 Td (H) Tj ET")
                .object(stream(
                        "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Matrix[2 0 0 2 0 0]/Resources<</Font<</F1 5 0 R>>>>",
                        bytes("BT 1 g /F1 5 Tf 1 1 Td (H) Tj ET")));

        assertThat(runs(page(pdf))).isEqualTo("H 102.0 2.0 7.22 10.0 unseen, H 20.0 30.0 7.22 10.0");
    }

    @Test
    void graphicsStateDictionaryMayChooseTheFont() {
        String written = new String(
                        RawPdf.withPage("/G gs BT 20 30 Td (H) Tj ET").pdf(),
                        java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("/XObject<</X 6 0 R>>", "/ExtGState<</G<</Font[5 0 R 10]>>>>");

        assertThat(runs(page(bytes(written)))).isEqualTo("H 20.0 30.0 7.22 10.0");
    }

    @Test
    void embeddedCompositeFontIsReadByItsOwnMap() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDType0Font font = PDType0Font.load(
                    document,
                    PDDocument.class.getResourceAsStream(
                            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 10);
                content.newLineAtOffset(20, 30);
                content.showText("Süd 4–4");
                content.endText();
            }
            document.save(out);
        }

        assertThat(page(out.toByteArray()).runs()).singleElement().satisfies(run -> {
            assertThat(run.text()).isEqualTo("Süd 4–4");
            assertThat(run.width()).isBetween(35f, 45f);
        });
    }

    @Test
    void severalContentStreamsAreOne() {
        RawPdf pdf = RawPdf.withPage(bytes("[6 0 R 7 0 R]"))
                .object(stream("", bytes("BT /F1 10 Tf 20 30 Td")))
                .object(stream("/Filter[/ASCIIHexDecode]", bytes("28 48 29 54 6A 20 45 54>")));

        assertThat(runs(page(pdf))).isEqualTo("H 20.0 30.0 7.22 10.0");
    }

    @Test
    void fontThatIsNotInTheFileHasTheWidthsThatTheFileSays() {
        RawPdf pdf = RawPdf.withPage("BT /F1 10 Tf 20 30 Td (HH) Tj ET");
        String written = new String(pdf.pdf(), java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace(
                        "/Subtype/Type1/BaseFont/Helvetica",
                        "/Subtype/TrueType/BaseFont/Arial/FirstChar 72/LastChar 72/Widths[900]");

        assertThat(List.of(runs(page(bytes(written))))).containsExactly("HH 20.0 30.0 18.00 10.0");
    }
}
