package org.upschedule.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.upschedule.reader.page.PageContent;
import org.upschedule.reader.page.Run;

/**
 * Walks the content of each page once and takes down its runs and rulings. It knows the operators that place text, paint paths,
 * set the colour of ink and call forms; all others change nothing that we read. One scanner serves one document: its budget of
 * operators and glyphs is for all pages.
 */
final class PageScanner extends PDFStreamEngine {

    private static final int WHITE = 0xFFFFFF;

    private final ReadingBudget budget;
    private final Map<PDFont, FontGlyphs> glyphsOf = new IdentityHashMap<>();

    private Upright toUpright;
    private List<Run> runs;
    private PathRulings paths;
    private boolean damaged;
    private ContentBytes contentBytes;
    private PDFont currentFont;
    private FontGlyphs currentGlyphs;
    private PDColor judgedColour;
    private boolean judgedWhite;

    PageScanner(ReadingBudget budget) {
        this.budget = budget;
        List.of(
                        new BeginText(this),
                        new EndText(this),
                        new SetFontAndSize(this),
                        new SetMatrix(this),
                        new MoveText(this),
                        new MoveTextSetLeading(this),
                        new NextLine(this),
                        new SetTextLeading(this),
                        new SetCharSpacing(this),
                        new SetWordSpacing(this),
                        new SetTextHorizontalScaling(this),
                        new SetTextRise(this),
                        new SetTextRenderingMode(this),
                        new ShowText(this),
                        new ShowTextAdjusted(this),
                        new ShowTextLine(this),
                        new ShowTextLineAndSpace(this),
                        new Save(this),
                        new Restore(this),
                        new Concatenate(this),
                        new SetGraphicsStateParameters(this),
                        new DrawObject(this),
                        new SetNonStrokingColor(this),
                        new SetNonStrokingColorN(this),
                        new SetNonStrokingColorSpace(this),
                        new SetNonStrokingDeviceGrayColor(this),
                        new SetNonStrokingDeviceRGBColor(this),
                        new SetNonStrokingDeviceCMYKColor(this))
                .forEach(this::addOperator);
    }

    /**
     * @param number of the page, counted from 1
     * @throws ReadingBudget.Spent where the budget of the document is used up
     * @throws CancellationException where the thread is interrupted
     */
    PageContent scan(PDPage page, int number) {
        toUpright = Upright.of(page);
        runs = new ArrayList<>();
        paths = new PathRulings();
        damaged = false;
        contentBytes = new ContentBytes(budget);
        try {
            processPage(CheckedContent.of(page, contentBytes));
        } catch (ReadingBudget.Spent | CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // PDFBox throws whatever a broken object leads it to. What the page gave so far stays.
            damaged = true;
        }
        return new PageContent(
                number,
                toUpright.width(),
                toUpright.height(),
                runs,
                paths.rulings(),
                damaged || contentBytes.damaged());
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.operator();
        if (!paintPath(operator.getName(), operands)) {
            super.processOperator(operator, operands);
        }
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException exception) {
        damaged = true;
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        super.showForm(CheckedContent.of(form, contentBytes));
    }

    /** Transparency changes how a form is painted, not what it says. */
    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        showForm(form);
    }

    private boolean paintPath(String operator, List<COSBase> operands) {
        switch (operator) {
            case "re" -> rectangle(operands);
            case "m" -> point(operands, 0, paths::moveTo);
            case "l" -> point(operands, 0, paths::lineTo);
            // Of a curve only the end counts: no ruling is curved.
            case "c" -> point(operands, 4, paths::lineTo);
            case "v", "y" -> point(operands, 2, paths::lineTo);
            case "h" -> paths.close();
            case "f", "F", "f*", "B", "B*", "b", "b*" -> {
                paths.fill();
                paths.end();
            }
            case "s" -> {
                paths.close();
                paths.stroke();
                paths.end();
            }
            case "S" -> {
                paths.stroke();
                paths.end();
            }
            case "n" -> paths.end();
            default -> {
                return false;
            }
        }
        return true;
    }

    private interface PointUse {
        void at(float x, float y);
    }

    private void rectangle(List<COSBase> operands) {
        if (operands.size() >= 4) {
            float x = number(operands, 0);
            float y = number(operands, 1);
            float right = x + number(operands, 2);
            float top = y + number(operands, 3);
            place(x, y, paths::moveTo);
            place(right, y, paths::lineTo);
            place(right, top, paths::lineTo);
            place(x, top, paths::lineTo);
            paths.close();
        }
    }

    private void point(List<COSBase> operands, int first, PointUse use) {
        if (operands.size() >= first + 2) {
            place(number(operands, first), number(operands, first + 1), use);
        }
    }

    private void place(float x, float y, PointUse use) {
        Matrix ctm = getGraphicsState().getCurrentTransformationMatrix();
        float userX = x * ctm.getScaleX() + y * ctm.getShearX() + ctm.getTranslateX();
        float userY = x * ctm.getShearY() + y * ctm.getScaleY() + ctm.getTranslateY();
        use.at(toUpright.x(userX, userY), toUpright.y(userX, userY));
    }

    private static float number(List<COSBase> operands, int index) {
        return operands.get(index) instanceof COSNumber number ? number.floatValue() : 0;
    }

    /** Takes the whole string as one run: the superclass would make four matrices for each glyph. */
    @Override
    protected void showText(byte[] string) throws IOException {
        PDGraphicsState state = getGraphicsState();
        PDFont font = state.getTextState().getFont();
        if (font == null) {
            damaged = true;
            return;
        }
        if (font != currentFont) {
            currentFont = font;
            currentGlyphs = glyphsOf.computeIfAbsent(font, this::glyphs);
        }
        ShownText shown = new ShownText(state.getTextState(), string.length);
        currentGlyphs.each(string, shown);
        budget.glyphs(shown.glyphs());
        Matrix begin = getTextMatrix();
        Matrix onPage = begin.multiply(state.getCurrentTransformationMatrix());
        begin.translate(shown.advance(), 0);
        runs.add(shown.run(onPage, toUpright, isHidden(state)));
    }

    private FontGlyphs glyphs(PDFont font) {
        budget.font();
        return new FontGlyphs(font);
    }

    /** White ink on the white page, or no ink at all (ISO 32000-1, 9.3.6). */
    private boolean isHidden(PDGraphicsState state) {
        if (state.getTextState().getRenderingMode() == RenderingMode.NEITHER) {
            return true;
        }
        PDColor colour = state.getNonStrokingColor();
        if (colour != judgedColour) {
            judgedColour = colour;
            judgedWhite = isWhite(colour);
        }
        return judgedWhite;
    }

    private static boolean isWhite(PDColor colour) {
        try {
            return !colour.isPattern() && colour.toRGB() == WHITE;
        } catch (IOException | RuntimeException e) {
            return false; // a colour that cannot be computed is not white
        }
    }
}
