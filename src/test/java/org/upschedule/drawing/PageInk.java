package org.upschedule.drawing;

import static org.upschedule.drawing.Layout.ASCENT;
import static org.upschedule.drawing.Layout.PADDING;
import static org.upschedule.drawing.Layout.PITCH;
import static org.upschedule.drawing.Layout.RULE;
import static org.upschedule.drawing.Layout.SMALL_TYPE_SIZE;
import static org.upschedule.drawing.Layout.TYPE_SIZE;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/** Writes one page as the portal does: every run placed by its own matrix, rulings as filled rectangles after the text. */
final class PageInk {

    private final PDDocument document;
    private final PDPage page;
    private final DrawnSchedule schedule;
    private final PDFont regular = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
    private final SpareGlyphs spare = new SpareGlyphs();
    private final PDPageContentStream content;
    private final PDAppearanceStream form;
    private final float top;
    private final List<Float> rowEdges = new ArrayList<>();

    PageInk(PDDocument document, PDPage page, DrawnSchedule schedule, boolean first) throws IOException {
        this.document = document;
        this.page = page;
        this.schedule = schedule;
        this.top = first ? Layout.FIRST_TOP : Layout.TOP;
        if (schedule.insideForm) {
            form = new PDAppearanceStream(document);
            form.setResources(new PDResources());
            form.setBBox(page.getMediaBox());
            content =
                    new PDPageContentStream(document, form, form.getStream().createOutputStream(COSName.FLATE_DECODE));
        } else {
            form = null;
            content = new PDPageContentStream(document, page);
        }
        content.transform(new Matrix(placement()));
        if (schedule.dark) {
            content.addRect(0, 0, Layout.PAGE_WIDTH, Layout.PAGE_HEIGHT);
            content.fill();
            Ink.WHITE.use.in(content);
        }
        if (schedule.drop() > 0) {
            content.transform(Matrix.getTranslateInstance(0, -schedule.drop()));
        }
        rowEdges.add(top);
        if (first) {
            show(bold, schedule.headingSize, Layout.HEADING_X, Layout.HEADING_Y, schedule.heading);
        }
    }

    /** Puts the page on its sheet and turns it, so that it looks upright if the page's own rotation is as large. */
    private AffineTransform placement() {
        Sheet sheet = schedule.sheet;
        AffineTransform placement = AffineTransform.getTranslateInstance(schedule.originX, schedule.originY);
        placement.concatenate(
                switch (schedule.turn) {
                    case 90 -> new AffineTransform(0, 1, -1, 0, sheet.height(), 0);
                    case 180 -> new AffineTransform(-1, 0, 0, -1, sheet.width(), sheet.height());
                    case 270 -> new AffineTransform(0, -1, 1, 0, 0, sheet.width());
                    default -> new AffineTransform();
                });
        placement.translate(sheet.x(), sheet.y());
        placement.scale(sheet.scale(), sheet.scale());
        return placement;
    }

    void header() throws IOException {
        List<List<String>> cells =
                schedule.header.stream().map(name -> List.of(name.split("\n"))).toList();
        row(cells, cells.stream().mapToInt(List::size).max().orElse(1), bold);
    }

    void row(List<List<String>> cells, int lines) throws IOException {
        row(cells, lines, regular);
    }

    private void row(List<List<String>> cells, int lines, PDFont font) throws IOException {
        float rowTop = rowEdges.get(rowEdges.size() - 1);
        for (int column = 0; column < cells.size(); column++) {
            for (int line = 0; line < cells.get(column).size(); line++) {
                float y = rowTop - ASCENT - line * PITCH + (column % 2 == 0 ? 0 : schedule.unevenness);
                cellLine(font, column, y, cells.get(column).get(line));
            }
        }
        rowEdges.add(rowTop - RULE - lines * PITCH);
    }

    private void cellLine(PDFont font, int column, float y, String text) throws IOException {
        float size = schedule.header.get(column).equals("Study Prog") ? SMALL_TYPE_SIZE : TYPE_SIZE;
        float x = schedule.edges[column] + PADDING;
        String[] inks = text.split(DrawnSchedule.WHITE, 2);
        show(font, size, x, y, inks[0]);
        if (inks.length == 2) {
            content.saveGraphicsState();
            schedule.unseenInk.use.in(content);
            show(font, size, x + width(font, size, schedule.spelling.apply(inks[0])), y, inks[1]);
            content.restoreGraphicsState();
        }
    }

    private void show(PDFont font, float size, float x, float y, String written) throws IOException {
        String text = schedule.spelling.apply(written);
        if (!schedule.glyphByGlyph) {
            showOnceMore(font, size, x, y, text);
            return;
        }
        float right = x;
        for (String glyph : text.split("")) {
            showOnceMore(font, size, right, y, glyph);
            right += width(font, size, glyph);
        }
    }

    private float width(PDFont font, float size, String text) throws IOException {
        return font.getStringWidth(spare.drawn(text)) / 1000 * size;
    }

    private void showOnceMore(PDFont font, float size, float x, float y, String text) throws IOException {
        show(font, size, Matrix.getTranslateInstance(x, y), text);
        for (float distance : schedule.again) {
            show(font, size, Matrix.getTranslateInstance(x + distance, y), text);
        }
    }

    private void show(PDFont font, float size, Matrix place, String text) throws IOException {
        content.beginText();
        content.setTextMatrix(place);
        content.setFont(font, size);
        content.showText(spare.drawn(text));
        content.endText();
    }

    void finish() throws IOException {
        if (schedule.watermark != null) {
            show(bold, 60, Matrix.getRotateInstance(Math.toRadians(35), 100, 80), schedule.watermark);
        }
        if (schedule.footer != null) {
            show(regular, TYPE_SIZE, Layout.HEADING_X, 20, schedule.footer);
        }
        if (schedule.logo) {
            content.drawImage(Picture.in(document), 690, 535, 120, 40);
        }
        float bottom = rowEdges.get(rowEdges.size() - 1);
        float left = schedule.edges[0];
        float right = schedule.edges[schedule.edges.length - 1];
        for (float x : schedule.edges) {
            rule(x, bottom, x, top);
        }
        for (float y : rowEdges) {
            rule(left, y, right, y);
        }
        for (PenStroke stroke : schedule.penStrokes) {
            content.setStrokingColor(stroke.color());
            content.setLineWidth(stroke.width());
            content.moveTo(stroke.x(), stroke.y());
            content.lineTo(stroke.toX(), stroke.toY());
            content.stroke();
        }
        content.close();
        spare.explain(document, regular, bold);
        if (form != null) {
            try (PDPageContentStream outer = new PDPageContentStream(document, page)) {
                outer.drawForm(form);
            }
        }
    }

    private void rule(float x, float y, float toX, float toY) throws IOException {
        if (schedule.strokedRules) {
            content.setLineWidth(RULE);
            content.moveTo(x, y);
            content.lineTo(toX, toY);
            content.stroke();
        } else {
            content.addRect(x, y, Math.max(RULE, toX - x), Math.max(RULE, toY - y));
            content.fill();
        }
    }
}
