package org.upschedule.reader.receipt;

import java.util.List;
import org.upschedule.reader.page.PageContent;
import org.upschedule.reader.page.Ruling;
import org.upschedule.reader.page.Run;

/**
 * Writes SVG: paper, rulings and text, without anything that a browser would run or fetch. A page's text may be an attack, so it stands
 * only where markup is escaped.
 */
final class Svg {

    /** A whole page of the portal's has a tenth of it. */
    private static final int MOST_CHARACTERS = 1 << 20;

    private static final String PAPER = "#fff";
    private static final String INK = "#1a1a1a";
    private static final String MARKER = "#ffe58a";
    private static final float RULING_WIDTH = 0.5f;

    /** Lighter colours could not be read on the marker: 0 is black, 255 white (ITU-R BT.601, 2.5.1). */
    private static final double LIGHTEST_COLOUR = 128;

    /** How far type reaches above and below its baseline, as parts of its height. */
    private static final float ASCENT = 0.8f;

    private static final float DESCENT = 0.25f;

    private final StringBuilder out = new StringBuilder(8192);

    Svg(float width, float height) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        size(0, 0, width, height);
        // Helvetica's measures are Arial's and Liberation Sans's too
        out.append(" font-family=\"Helvetica,Arial,'Liberation Sans',sans-serif\" fill=\"" + INK + "\">");
        rectangle(new Area(0, 0, width, height), PAPER);
    }

    /**
     * Shows a part of a page.
     *
     * @param top where it stands in the picture
     * @param marked rows that stand out
     */
    void part(PageContent page, Area shown, float top, List<Area> marked) {
        out.append("<svg y=\"").append(tenths(top)).append('"');
        size(shown.left(), shown.top(), shown.width(), shown.height());
        out.append('>');
        marked.forEach(row -> rectangle(row, MARKER));
        for (Ruling ruling : page.rulings()) {
            ruling(ruling, page, shown);
        }
        for (Run run : page.runs()) {
            text(run, page, shown);
        }
        out.append("</svg>");
    }

    String end() {
        return out.append("</svg>").toString();
    }

    private void size(float left, float top, float width, float height) {
        out.append(" width=\"").append(tenths(width)).append("\" height=\"").append(tenths(height));
        out.append("\" viewBox=\"")
                .append(tenths(left))
                .append(' ')
                .append(tenths(top))
                .append(' ');
        out.append(tenths(width)).append(' ').append(tenths(height)).append('"');
    }

    private void rectangle(Area area, String fill) {
        out.append("<rect x=\"").append(tenths(area.left())).append("\" y=\"").append(tenths(area.top()));
        out.append("\" width=\"")
                .append(tenths(area.width()))
                .append("\" height=\"")
                .append(tenths(area.height()));
        out.append("\" fill=\"").append(fill).append("\"/>");
    }

    private void ruling(Ruling ruling, PageContent page, Area shown) {
        Area line = ruling.horizontal()
                ? new Area(ruling.from(), page.height() - ruling.position(), ruling.length(), 0)
                : new Area(ruling.position(), page.height() - ruling.to(), 0, ruling.length());
        if (shown.meets(line.left(), line.top(), line.right(), line.bottom())) {
            rectangle(
                    new Area(
                            line.left(),
                            line.top(),
                            Math.max(RULING_WIDTH, line.width()),
                            Math.max(RULING_WIDTH, line.height())),
                    INK);
            checkLength();
        }
    }

    /** Text that cannot be seen is not there, nor is a watermark across the page. */
    private void text(Run run, PageContent page, Area shown) {
        float baseline = page.height() - run.y();
        float top = baseline - ASCENT * run.size();
        float bottom = baseline + DESCENT * run.size();
        boolean seen = !run.hidden() && run.level() && !run.text().isBlank() && run.width() > 0;
        if (!seen || !shown.meets(run.x(), top, run.right(), bottom)) {
            return;
        }
        out.append("<text xml:space=\"preserve\" x=\"").append(tenths(run.x()));
        out.append("\" y=\"").append(tenths(baseline));
        out.append("\" font-size=\"").append(tenths(run.size()));
        out.append("\" lengthAdjust=\"spacingAndGlyphs\" textLength=\"")
                .append(tenths(run.width()))
                .append('"');
        look(run.look());
        out.append('>');
        run.text().codePoints().forEach(this::character);
        out.append("</text>");
        checkLength();
    }

    private void look(Run.Look look) {
        if (look.bold()) {
            out.append(" font-weight=\"bold\"");
        }
        if (look.rgb() != 0 && brightness(look.rgb()) < LIGHTEST_COLOUR) {
            out.append(" fill=\"#%06x\"".formatted(look.rgb()));
        }
    }

    private static double brightness(int rgb) {
        return 0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF);
    }

    /** What XML 1.0 does not allow (2.2) is shown as what a font does not give. */
    private void character(int codePoint) {
        switch (codePoint) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            default -> out.appendCodePoint(isAllowed(codePoint) ? codePoint : '\uFFFD');
        }
    }

    private static boolean isAllowed(int codePoint) {
        return codePoint >= ' ' && codePoint < Character.MIN_SURROGATE
                || codePoint > Character.MAX_SURROGATE && codePoint < 0xFFFE
                || codePoint >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }

    private void checkLength() {
        if (out.length() > MOST_CHARACTERS) {
            throw new TooMuchToDrawException();
        }
    }

    /** A number with one decimal: a tenth of a point is less than a pixel. */
    private static String tenths(float number) {
        long tenths = Math.round(number * 10.0);
        String whole = (tenths < 0 ? "-" : "") + Math.abs(tenths / 10);
        return tenths % 10 == 0 ? whole : whole + '.' + Math.abs(tenths % 10);
    }
}
