package org.upschedule.drawing;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** Several pages on one sheet, as programs print them to save paper. */
public enum Imposition {
    ONE_BELOW_THE_OTHER(1, 2),
    SIDE_BY_SIDE(2, 1),
    FOUR(2, 2);

    private static final float SCALE = 0.7f;

    private final int columns;
    private final int rows;

    Imposition(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    public byte[] of(byte[] pdf) {
        try (PDDocument pages = Loader.loadPDF(pdf);
                PDDocument sheets = new PDDocument()) {
            LayerUtility layers = new LayerUtility(sheets);
            for (int first = 0; first < pages.getNumberOfPages(); first += columns * rows) {
                PDPage sheet = new PDPage(
                        new PDRectangle(columns * SCALE * Layout.PAGE_WIDTH, rows * SCALE * Layout.PAGE_HEIGHT));
                sheets.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(sheets, sheet)) {
                    int beyond = Math.min(first + columns * rows, pages.getNumberOfPages());
                    for (int page = first; page < beyond; page++) {
                        content.saveGraphicsState();
                        content.transform(place(page - first));
                        content.drawForm(layers.importPageAsForm(pages, page));
                        content.restoreGraphicsState();
                    }
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            sheets.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Matrix place(int index) {
        AffineTransform place = AffineTransform.getTranslateInstance(
                index % columns * SCALE * Layout.PAGE_WIDTH, (rows - 1 - index / columns) * SCALE * Layout.PAGE_HEIGHT);
        place.scale(SCALE, SCALE);
        return new Matrix(place);
    }
}
