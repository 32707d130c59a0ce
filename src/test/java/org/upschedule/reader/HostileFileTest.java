package org.upschedule.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.upschedule.drawing.RawPdf.bytes;
import static org.upschedule.drawing.RawPdf.deflated;
import static org.upschedule.drawing.RawPdf.stream;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.upschedule.drawing.Drawn;
import org.upschedule.drawing.RawPdf;
import org.upschedule.reader.UnreadableScheduleException.Reason;

/** Files made to attack the reader: each is refused with a reason, within the limits, and a good file can be read at once afterwards. */
class HostileFileTest {

    private static final String FLATE = "/Filter/FlateDecode";
    private static final int MEGABYTE = 1 << 20;

    private final ScheduleReader reader = new ScheduleReader(ReaderLimits.withMaxPages(100));

    static Stream<Arguments> hostile() {
        byte[] spaces = " ".repeat(MEGABYTE).getBytes();
        byte[] bomb = deflated(spaces, 300);
        byte[] words = deflated(bytes("BT /F1 9 Tf (x) Tj ET "), MEGABYTE);
        return Stream.of(
                file(
                        "content that inflates to 300 MB of spaces",
                        Reason.TOO_COMPLEX,
                        RawPdf.withPage(stream(FLATE, bomb))),
                file("a million operators", Reason.TOO_COMPLEX, RawPdf.withPage(stream(FLATE, words))),
                file(
                        "a form that inflates to 300 MB",
                        Reason.TOO_COMPLEX,
                        form(stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]" + FLATE, bomb))),
                file(
                        "several contents of 300 MB",
                        Reason.TOO_COMPLEX,
                        RawPdf.withPage(bytes("[6 0 R 6 0 R]")).object(stream(FLATE, bomb))),
                file(
                        "a stream packed twice",
                        Reason.TOO_COMPLEX,
                        RawPdf.withPage(stream("/Filter[/FlateDecode/LZWDecode]", bomb))),
                file(
                        "a filter by another spelling",
                        Reason.TOO_COMPLEX,
                        RawPdf.withPage(stream("/F#69lter[/FlateDecode/LZWDecode]", bomb))),
                file(
                        "filters behind a reference",
                        Reason.TOO_COMPLEX,
                        RawPdf.withPage(stream("/Filter 6 0 R", bomb)).object("[/FlateDecode/LZWDecode]")),
                file(
                        "an image of 2 GB as content",
                        Reason.TOO_COMPLEX,
                        RawPdf.withPage(stream(
                                "/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 65000/Rows 260000>>", bytes("x")))),
                file(
                        "an image of 2 GB as the map of a font",
                        Reason.TOO_COMPLEX,
                        RawPdf.withPage("BT /F2 9 Tf (x) Tj ET")
                                .object(stream(
                                        "/Subtype/Image/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 65000/Rows 260000>>",
                                        bytes("x")))
                                .object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>"),
                        "/F1 5",
                        "/F2 7"),
                file(
                        "an image of 2 GB that is shown",
                        Reason.NO_TEXT,
                        RawPdf.withPage("q 800 0 0 500 0 0 cm /X Do Q")
                                .object(stream(
                                        "/Type/XObject/Subtype/Image/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 65000"
                                                + "/Rows 260000>>",
                                        bytes("x")))),
                file(
                        "a thousand filters, each on what the one before made",
                        Reason.TOO_COMPLEX,
                        RawPdf.withPage(stream(
                                "/Filter[/FlateDecode" + "/RunLengthDecode".repeat(1000) + "]",
                                deflated(bytes("\u0081 ".repeat(MEGABYTE)))))),
                file(
                        "an object stream that inflates to 300 MB",
                        Reason.TOO_COMPLEX,
                        new RawPdf().object(stream("/Type/ObjStm/N 1/First 4" + FLATE, bomb)),
                        "startxref",
                        "lost"),
                file(
                        "an object stream of eight million dictionaries",
                        Reason.TOO_COMPLEX,
                        RawPdf.withPage("")
                                .object(stream("/Type/ObjStm/N 1/First 4" + FLATE, dictionaries(8 * MEGABYTE))),
                        "/Contents 4 0 R",
                        "/Contents 9 0 R",
                        "startxref",
                        "lost"),
                file(
                        "a font whose map inflates to 300 MB",
                        Reason.TOO_COMPLEX,
                        RawPdf.withPage("BT /F2 9 Tf (x) Tj ET")
                                .object(stream(FLATE, bomb))
                                .object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>"),
                        "/F1 5",
                        "/F2 7"),
                file(
                        "a form that shows itself",
                        Reason.TOO_COMPLEX,
                        form(stream(
                                "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>",
                                bytes("/X Do /X Do")))),
                file(
                        "as many rulings as operators are read",
                        Reason.NOT_A_SCHEDULE,
                        RawPdf.withPage("BT /F1 .5 Tf (x) Tj ET " + rulings(100_000))),
                file("forms within forms, two to the fortieth", Reason.TOO_COMPLEX, formsWithinForms(40)),
                file(
                        "a page tree that is its own child",
                        Reason.DAMAGED,
                        new RawPdf()
                                .object("<</Type/Catalog/Pages 2 0 R>>")
                                .object("<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>")),
                file(
                        "a page tree that lies about its count",
                        Reason.TOO_MANY_PAGES,
                        new RawPdf()
                                .object("<</Type/Catalog/Pages 2 0 R>>")
                                .object("<</Type/Pages/Kids[]/Count 2000000000>>")),
                file("100,000 pages", Reason.TOO_MANY_PAGES, pages(100_000)),
                file(
                        "a cross-reference table that follows itself",
                        Reason.NO_TEXT,
                        RawPdf.withPage("").trailer("/Prev 9")),
                file("a catalog that is missing", Reason.DAMAGED, new RawPdf().object("<</Type/Pages>>")),
                file("arrays within arrays in the content", Reason.NO_TEXT, RawPdf.withPage("[".repeat(100_000))),
                file("dictionaries within dictionaries", Reason.DAMAGED, RawPdf.withPage("<</A ".repeat(100_000))),
                file("state saved and never restored", Reason.DAMAGED, RawPdf.withPage("q ".repeat(400_000))),
                file(
                        "a page with a script, an attachment and a launch action",
                        Reason.NOT_A_SCHEDULE,
                        RawPdf.withPage("BT /F1 9 Tf (x) Tj ET")
                                .object("<</S/Launch/F(/bin/sh)>>")
                                .trailer(
                                        "/OpenAction 6 0 R/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(app.alert)>>]>>>>")),
                file(
                        "a name that spells a dollar",
                        Reason.NO_TEXT,
                        RawPdf.withPage("").object("<</#24#5c /x>>")),
                Arguments.of("HTML", Reason.DAMAGED, bytes("<html><body>Please log in</body></html>")),
                Arguments.of("a picture", Reason.DAMAGED, bytes("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR")),
                Arguments.of("zeros", Reason.DAMAGED, new byte[MEGABYTE]));
    }

    /** @param changes what is replaced, and by what, one after the other */
    private static Arguments file(String what, Reason reason, RawPdf pdf, String... changes) {
        String written = new String(pdf.pdf(), StandardCharsets.ISO_8859_1);
        for (int i = 0; i < changes.length; i += 2) {
            written = written.replace(changes[i], changes[i + 1]);
        }
        return Arguments.of(what, reason, bytes(written));
    }

    /** Object 9: an array of so many. */
    private static byte[] dictionaries(int count) {
        return deflated(bytes("9 0 [" + "<<>>".repeat(count) + "]"));
    }

    private static RawPdf form(byte[] object) {
        return RawPdf.withPage("/X Do").object(object);
    }

    private static RawPdf formsWithinForms(int depth) {
        RawPdf pdf = RawPdf.withPage("/X Do");
        for (int i = 0; i < depth; i++) {
            pdf.object(stream(
                    "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X " + (7 + i) + " 0 R>>>>",
                    bytes("/X Do /X Do")));
        }
        return pdf.object(stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", bytes("BT ET")));
    }

    /** In groups of three that agree, each apart from the others. */
    private static String rulings(int count) {
        StringBuilder rulings = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int x = i % 3 + i / 3 % 200 * 4;
            int y = i / 600 * 3;
            rulings.append(x).append(' ').append(y).append(i % 2 == 0 ? " 0 2.5 re f " : " 2.5 0 re f ");
        }
        return rulings.toString();
    }

    private static RawPdf pages(int count) {
        StringBuilder kids = new StringBuilder();
        IntStream.range(0, count).forEach(i -> kids.append(" 3 0 R"));
        return new RawPdf()
                .object("<</Type/Catalog/Pages 2 0 R>>")
                .object("<</Type/Pages/Count " + count + "/Kids[" + kids + "]>>")
                .object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void hostile(String what, Reason reason, byte[] pdf) throws UnreadableScheduleException {
        UnreadableScheduleException refusal =
                catchThrowableOfType(UnreadableScheduleException.class, () -> reader.read(pdf));

        assertThat(refusal).as(what).isNotNull();
        assertThat(refusal.reason()).as(what).isEqualTo(reason);
        assertThat(reader.read(Drawn.exams("COS 284")).schedule().entries()).hasSize(1);
    }
}
