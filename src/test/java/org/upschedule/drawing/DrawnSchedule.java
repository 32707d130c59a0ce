package org.upschedule.drawing;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.cos.COSName;

/** A schedule PDF to be drawn. The form is the portal's; each method asks for one quirk. */
public final class DrawnSchedule {

    /** Parts the black text of a cell from what is drawn behind it in white. */
    public static final String WHITE = "~";

    final List<List<List<String>>> rows = new ArrayList<>();
    String heading;
    float[] edges;
    List<String> header;
    int linesOnPage = Layout.LINES_ON_PAGE;
    boolean headerOnEachPage;
    boolean encrypted;
    int rotation;
    int turn;
    Sheet sheet = Sheet.OF_THE_PORTAL;
    Ink unseenInk = Ink.WHITE;
    boolean dark;
    float[] again = {};
    boolean glyphByGlyph;
    final List<PenStroke> penStrokes = new ArrayList<>();
    float headingSize = Layout.HEADING_SIZE;
    float originX;
    float originY;
    float unevenness;
    boolean strokedRules;
    boolean insideForm;
    boolean pagesReversed;
    boolean logo;
    List<COSName> filters = List.of();
    UnaryOperator<String> spelling = UnaryOperator.identity();
    String footer;
    String watermark;

    private DrawnSchedule(Layout layout) {
        heading = layout.heading;
        edges = layout.edges.clone();
        header = new ArrayList<>(layout.header);
    }

    public static DrawnSchedule lectures() {
        return new DrawnSchedule(Layout.LECTURES);
    }

    public static DrawnSchedule tests() {
        return new DrawnSchedule(Layout.TESTS);
    }

    public static DrawnSchedule exams() {
        return new DrawnSchedule(Layout.EXAMS);
    }

    /** @param cells one for each column; lines are parted by {@code \n}, white letters follow {@link #WHITE} */
    public DrawnSchedule row(String... cells) {
        rows.add(Arrays.stream(cells)
                .map(cell -> cell.isEmpty() ? List.<String>of() : List.of(cell.split("\n")))
                .toList());
        return this;
    }

    /**
     * The first page is full after so many lines of the table's body, and a later one, which has no heading, after some more; what does
     * not fit is cut, in the middle of a row too. All tables that fill their page end at its bottom, so those of few lines begin lower.
     */
    public DrawnSchedule linesOnPage(int lines) {
        linesOnPage = lines;
        return this;
    }

    /** How much lower than in the portal's files everything stands, in points. */
    float drop() {
        return Layout.PITCH * Math.max(0, Layout.LINES_ON_PAGE - linesOnPage);
    }

    public DrawnSchedule headerOnEachPage() {
        headerOnEachPage = true;
        return this;
    }

    /** As the portal's exam file: AES with 128 bits, the empty user password, no permission to copy. */
    public DrawnSchedule encrypted() {
        encrypted = true;
        return this;
    }

    /** @param degrees clockwise, as the page's {@code Rotate}; the content is turned back, so the page looks the same */
    public DrawnSchedule rotated(int degrees) {
        rotation = degrees;
        turn = degrees;
        return this;
    }

    /** @param degrees clockwise, as the page's {@code Rotate}: a student turned the page on the screen and saved it so */
    public DrawnSchedule turnedOnScreen(int degrees) {
        rotation = degrees;
        return this;
    }

    /** @param degrees counter-clockwise, by which the content is turned within its page */
    public DrawnSchedule turnedWithinPage(int degrees) {
        turn = degrees;
        return this;
    }

    /** Everything, the page too, so many times as large. */
    public DrawnSchedule scaled(float scale) {
        sheet = new Sheet(scale, 0, 0, Layout.PAGE_WIDTH * scale, Layout.PAGE_HEIGHT * scale);
        return this;
    }

    /** On a portrait sheet of A4 with margins, as "print to PDF" does. */
    public DrawnSchedule onPortraitSheet(float scale) {
        sheet = new Sheet(scale, 24, 300, Layout.PAGE_HEIGHT, Layout.PAGE_WIDTH);
        return this;
    }

    /** What the white letters are drawn with. */
    public DrawnSchedule unseenInk(Ink ink) {
        unseenInk = ink;
        return this;
    }

    /** White on a black ground. The letters that are not to be seen are as {@link #unseenInk} says. */
    public DrawnSchedule dark() {
        dark = true;
        return this;
    }

    /** All type is made bold: each run is shown once more for each of these distances to the right, in points. */
    public DrawnSchedule shownAgain(float... distances) {
        again = distances;
        return this;
    }

    /** Each glyph is shown by an operator of its own. */
    public DrawnSchedule glyphByGlyph() {
        glyphByGlyph = true;
        return this;
    }

    /** A straight red stroke that a student drew on each page, over what stands there; in points of the portal's page. */
    public DrawnSchedule penStroke(float x, float y, float toX, float toY) {
        penStrokes.add(new PenStroke(x, y, toX, toY, Color.RED, 1));
        return this;
    }

    /** The same in another colour and width. */
    public DrawnSchedule penStroke(float x, float y, float toX, float toY, Color color, float width) {
        penStrokes.add(new PenStroke(x, y, toX, toY, color, width));
        return this;
    }

    public DrawnSchedule headingSize(float points) {
        headingSize = points;
        return this;
    }

    /** The lower left corner of the page is not 0, 0. */
    public DrawnSchedule withOrigin(float x, float y) {
        originX = x;
        originY = y;
        return this;
    }

    /** Baselines of one line differ by this many points. */
    public DrawnSchedule uneven(float points) {
        unevenness = points;
        return this;
    }

    /** Rulings are strokes, as other programs draw them. */
    public DrawnSchedule withStrokedRules() {
        strokedRules = true;
        return this;
    }

    /** The page's content is a form XObject, as in files that were merged. */
    public DrawnSchedule insideForm() {
        insideForm = true;
        return this;
    }

    /** The last page is the first in the file. */
    public DrawnSchedule pagesReversed() {
        pagesReversed = true;
        return this;
    }

    /** A picture in the corner of each page. */
    public DrawnSchedule logo() {
        logo = true;
        return this;
    }

    /** How the content of pages is packed; the last filter is applied first. */
    public DrawnSchedule packed(COSName... filters) {
        this.filters = List.of(filters);
        return this;
    }

    /** How all text is written, such as with ligatures. */
    public DrawnSchedule spelled(UnaryOperator<String> another) {
        UnaryOperator<String> before = spelling;
        spelling = text -> another.apply(before.apply(text));
        return this;
    }

    /** Written across each page from corner to corner. */
    public DrawnSchedule watermark(String text) {
        watermark = text;
        return this;
    }

    public DrawnSchedule footer(String text) {
        footer = text;
        return this;
    }

    public DrawnSchedule heading(String text) {
        heading = text;
        return this;
    }

    /** Another word in the header, and nothing else. */
    public DrawnSchedule renamed(String column, String name) {
        header.set(header.indexOf(column), name);
        return this;
    }

    /** The form without a column: the one before takes its room. Rows have one cell less. */
    public DrawnSchedule without(String column) {
        int index = header.indexOf(column);
        header.remove(index);
        float[] fewer = new float[edges.length - 1];
        System.arraycopy(edges, 0, fewer, 0, index);
        System.arraycopy(edges, index + 1, fewer, index, fewer.length - index);
        edges = fewer;
        return this;
    }

    /** The form with one more column at the right. Rows have one cell more. */
    public DrawnSchedule with(String column) {
        header.add(column);
        edges = Arrays.copyOf(edges, edges.length + 1);
        edges[edges.length - 1] = edges[edges.length - 2] + 60;
        return this;
    }

    public byte[] pdf() {
        return SchedulePen.draw(List.of(this));
    }

    /** Both in one file, as a student merges them. */
    public byte[] pdfWith(DrawnSchedule... others) {
        List<DrawnSchedule> all = new ArrayList<>(List.of(this));
        all.addAll(List.of(others));
        return SchedulePen.draw(all);
    }
}
