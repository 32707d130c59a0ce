package org.upschedule.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.upschedule.drawing.Drawn;
import org.upschedule.drawing.DrawnSchedule;
import org.upschedule.drawing.Imposition;
import org.upschedule.drawing.RawPdf;
import org.upschedule.drawing.RefusedPdf;
import org.upschedule.reader.UnreadableScheduleException.Reason;
import org.upschedule.schedule.Place;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Pictures of rows show what stands there and no more, whatever way the page lies, and no file makes them cost much. */
class ReceiptReaderTest {

    private static final ReaderLimits LIMITS = ReaderLimits.withMaxPages(100);
    private static final String MARKED = "#ffe58a";
    private static final int BROKEN_OF_EACH_KIND = 60;

    private final ScheduleReader schedules = new ScheduleReader(LIMITS);
    private final ReceiptReader receipts = new ReceiptReader(LIMITS);

    private static DrawnSchedule tests() {
        return DrawnSchedule.tests()
                .row("COS 214", "Test1", "Wednesday", "27 Aug 2025", "10:00 - 11:30", "HATFIELD", "Lab 1 ")
                .row("STK 220", "PTest\n1", "Saturday", "30 Aug 2025", "15:00 - 17:00", "HATFIELD", "Lab 1 \nLab 2 ")
                .row("WTW 285", "Test1", "Monday", "1 Sep 2025", "17:30 - 19:00", "HATFIELD", "Thuto 3-1 ")
                .row("COS 226", "Test1", "Tuesday", "2 Sep 2025", "17:30 - 19:00", "HATFIELD", "Thuto 1-1 ");
    }

    private Picture ofEntry(byte[] pdf, int entry) throws UnreadableScheduleException {
        List<Place> places = schedules.read(pdf).places().get(entry);
        return new Picture(receipts.rows(pdf, places).orElseThrow());
    }

    /** A picture as whoever shows it reads it. */
    private record Picture(String svg, Document xml) {

        Picture(String svg) {
            this(svg, parsed(svg));
        }

        private static Document parsed(String svg) {
            try {
                return DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            } catch (Exception e) {
                throw new AssertionError(svg, e);
            }
        }

        List<String> texts() {
            return elements("text")
                    .map(Element::getTextContent)
                    .map(String::strip)
                    .toList();
        }

        Map<String, String> weights() {
            return attributesOfTexts("font-weight");
        }

        Map<String, String> colours() {
            return attributesOfTexts("fill");
        }

        private Map<String, String> attributesOfTexts(String name) {
            return elements("text")
                    .collect(Collectors.toMap(
                            text -> text.getTextContent().strip(),
                            text -> text.getAttribute(name),
                            (one, other) -> one));
        }

        Stream<Element> elements(String name) {
            var found = xml.getElementsByTagName(name);
            return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
        }

        long marked() {
            return elements("rect")
                    .filter(rect -> rect.getAttribute("fill").equals(MARKED))
                    .count();
        }

        float number(String attribute) {
            return Float.parseFloat(xml.getDocumentElement().getAttribute(attribute));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void rowIsShownLevelUnderTheHeaderHoweverThePageLies(int rotation) throws UnreadableScheduleException {
        Picture picture = ofEntry(tests().rotated(rotation).withOrigin(30, -40).pdf(), 0);

        assertThat(picture.texts())
                .contains("COS 214", "27 Aug 2025", "10:00 - 11:30", "Lab 1")
                .containsOnlyOnce("Module", "Date")
                .doesNotContain("WTW 285", "COS 226");
        assertThat(picture.marked()).isEqualTo(1);
        assertThat(picture.number("width")).isBetween(600f, 640f);
        assertThat(picture.number("height")).isBetween(30f, 80f);
    }

    @Test
    void boldTextIsBold() throws UnreadableScheduleException {
        Picture picture = new Picture(receipts.page(tests().pdf(), 1, 0).orElseThrow());

        assertThat(picture.weights()).containsEntry("Module", "bold").containsEntry("COS 214", "");
    }

    /** What could not be read on the marker is shown as other text. */
    @Test
    void textOnWhiteHasTheColourOfThePdf() throws UnreadableScheduleException {
        String content =
                "BT /F1 10 Tf 50 500 Td (black) Tj 0 -20 Td 0.8 0 0 rg (red) Tj 0 -20 Td 1 0.9 0.4 rg (light) Tj ET"
                        + " 0 0 0.5 rg 40 400 200 30 re f BT 0.6 0 0 rg 50 410 Td (on blue) Tj ET";

        Picture picture =
                new Picture(receipts.page(RawPdf.withPage(content).pdf(), 1, 0).orElseThrow());

        assertThat(picture.colours())
                .containsOnly(entry("black", ""), entry("red", "#cc0000"), entry("light", ""), entry("on blue", ""));
    }

    /** The page says nothing of how it lies: the student has turned it on the screen. */
    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void rowOfAPageThatWasTurnedIsShownLevel(int turn) throws UnreadableScheduleException {
        Picture picture = ofEntry(tests().turnedOnScreen(turn).pdf(), 3);

        assertThat(picture.texts()).contains("Module", "COS 226", "2 Sep 2025").doesNotContain("COS 214");
        assertThat(picture.number("width")).isGreaterThan(picture.number("height"));
    }

    @ParameterizedTest
    @EnumSource
    void rowOfOneOfSeveralTablesOnASheetIsShownAlone(Imposition sheets) throws UnreadableScheduleException {
        Picture picture = ofEntry(sheets.of(tests().linesOnPage(3).pdf()), 2);

        assertThat(picture.texts()).contains("Module", "WTW 285").doesNotContain("COS 214");
        assertThat(picture.marked()).isEqualTo(1);
    }

    @Test
    void cutRowIsShownInItsPieces() throws UnreadableScheduleException {
        Picture picture = ofEntry(tests().linesOnPage(2).pdf(), 1);

        assertThat(picture.texts()).contains("Module", "STK 220", "PTest", "Lab 2");
        assertThat(picture.marked()).isEqualTo(2);
        assertThat(picture.elements("svg"))
                .as("the picture, the header and two pieces")
                .hasSize(4);
    }

    @Test
    void wholePageShowsTheRowOfAFinding() throws UnreadableScheduleException {
        byte[] pdf = tests().pdf();

        Picture picture = new Picture(receipts.page(pdf, 1, 3).orElseThrow());

        assertThat(picture.texts()).contains("Module", "COS 214", "WTW 285");
        assertThat(picture.marked()).isEqualTo(1);
        assertThat(picture.number("width")).isBetween(841f, 843f);
        assertThat(new Picture(receipts.page(pdf, 1, 0).orElseThrow()).marked()).isZero();
        assertThat(new Picture(receipts.page(pdf, 1, 99).orElseThrow()).marked())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 2, Integer.MAX_VALUE})
    void pageThatIsNotThereIsNotShown(int page) throws UnreadableScheduleException {
        byte[] pdf = tests().pdf();

        assertThat(receipts.page(pdf, page, 0)).isEmpty();
        assertThat(receipts.rows(pdf, List.of(new Place(9, 0, 0, 1, 1)))).isEmpty();
        assertThat(receipts.rows(pdf, List.of())).isEmpty();
    }

    @Test
    void textIsNoMarkup() throws UnreadableScheduleException {
        byte[] pdf = DrawnSchedule.tests()
                .row("COS 214", "</text><script>&", "Wednesday", "27 Aug 2025", "10:00 - 11:30", "\"'&amp;", "Lab 1 ")
                .pdf();

        Picture picture = ofEntry(pdf, 0);

        assertThat(picture.elements("script")).isEmpty();
        assertThat(String.join("", picture.texts())).contains("</text><script>&", "\"'&amp;");
    }

    @Test
    void nothingIsRunOrFetched() throws UnreadableScheduleException {
        assertThat(ofEntry(tests().pdf(), 0).svg())
                .doesNotContain("href", "url(", "style", "<image", "<!")
                .containsOnlyOnce("http://www.w3.org/2000/svg");
    }

    @Test
    void unseenTextIsNotShown() throws UnreadableScheduleException {
        Picture picture = new Picture(receipts.page(RefusedPdf.unseen(), 1, 0).orElseThrow());

        assertThat(picture.texts()).isEmpty();
    }

    @Test
    void pageWithMoreThanAnySchedulesIsRefused() {
        StringBuilder content = new StringBuilder("BT /F1 2 Tf ");
        for (int i = 0; i < 20_000; i++) {
            content.append("1 0 0 1 ")
                    .append(i % 400 * 2)
                    .append(' ')
                    .append(i / 400 * 3)
                    .append(" Tm (x) Tj ");
        }
        byte[] pdf = RawPdf.withPage(content + "ET").pdf();

        assertThat(catchThrowableOfType(UnreadableScheduleException.class, () -> receipts.page(pdf, 1, 0))
                        .reason())
                .isEqualTo(Reason.TOO_COMPLEX);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("org.upschedule.reader.HostileFileTest#hostile")
    void hostileFileIsDrawnOrRefused(String what, Reason reason, byte[] pdf) throws UnreadableScheduleException {
        assertDrawnOrRefused(pdf, List.of(new Place(1, 0, 0, 1, 1)));
        assertThat(ofEntry(tests().pdf(), 0).texts()).contains("COS 214");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("org.upschedule.reader.MutatedFileTest#mutated")
    void brokenFileIsDrawnOrRefused(String file, String kind, byte[] pdf, BiFunction<byte[], Random, byte[]> mutation)
            throws UnreadableScheduleException {
        List<List<Place>> places = new ArrayList<>(schedules.read(pdf).places());
        Random random = new Random(kind.hashCode());
        for (int i = 0; i < BROKEN_OF_EACH_KIND; i++) {
            assertDrawnOrRefused(mutation.apply(pdf, random), places.get(random.nextInt(places.size())));
        }
    }

    /** Any other exception fails the test, and so does what is no XML. */
    private void assertDrawnOrRefused(byte[] pdf, List<Place> places) {
        try {
            Optional<String> rows = receipts.rows(pdf, places);
            Optional<String> page = receipts.page(pdf, 1, 1);
            assertThat(rows.map(Picture::new).isPresent()
                            || page.map(Picture::new).isPresent()
                            || page.isEmpty())
                    .isTrue();
        } catch (UnreadableScheduleException e) {
            assertThat(e.getMessage()).contains("Please");
        }
    }

    @Test
    void interruptEndsTheDrawing() {
        byte[] pdf = Drawn.lectures("COS 214");
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> receipts.page(pdf, 1, 0)).isInstanceOf(CancellationException.class);
        } finally {
            Thread.interrupted();
        }
    }
}
