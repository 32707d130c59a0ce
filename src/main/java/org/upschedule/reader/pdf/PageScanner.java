package org.upschedule.reader.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDFontSetting;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.upschedule.reader.page.PageContent;

/**
 * Walks the content of each page, once unless it lies turned, and collects its runs and rulings. It knows the operators that place text, paint paths, set
 * the ink and call forms; no other operator changes what is read. Fonts, forms and colour spaces come from PDFBox. Each
 * document needs a scanner of its own, whose budget and fonts serve all pages.
 */
public final class PageScanner {

    /** How deep forms may be nested: far deeper than programs nest them. */
    private static final int DEEPEST_FORM = 20;

    /** How many graphics states may be saved. Annex C of ISO 32000-1 names a limit of 28. */
    private static final int DEEPEST_STATE = 512;

    private final ReadingBudget budget;
    private final StandardFonts standardFonts;
    private final Map<COSDictionary, FontGlyphs> glyphsOf = new IdentityHashMap<>();

    private ContentBytes contentBytes;
    private TextOperators text;
    private PathOperators paths;
    private Pictures pictures;
    private TextState state;
    private PDResources resources;
    private int forms;
    private boolean damaged;

    /** @param standardFonts may serve all documents */
    public PageScanner(ReadingBudget budget, StandardFonts standardFonts) {
        this.budget = budget;
        this.standardFonts = standardFonts;
    }

    /**
     * Scans a page, and where most of its text is not level scans it again, turned: a student may have turned a page on the screen and
     * saved it so.
     *
     * @param number of the page, counted from 1
     * @throws ReadingBudget.Spent where the budget of the document is used up
     * @throws CancellationException where the thread is interrupted
     */
    public PageContent scan(PDPage page, int number) {
        PageContent asSeen = scan(page, number, 0);
        int turn = text.turn();
        return turn == 0 ? asSeen : scan(page, number, turn);
    }

    private PageContent scan(PDPage page, int number, int turn) {
        Upright upright = Upright.of(page, turn);
        contentBytes = new ContentBytes(budget);
        Ground ground = new Ground();
        text = new TextOperators(budget, ground);
        paths = new PathOperators(ground, Math.min(upright.width(), upright.height()));
        pictures = new Pictures(new Box(0, 0, upright.width(), upright.height()), ground, text);
        state = new TextState(upright.matrix());
        forms = 0;
        damaged = false;
        try {
            resources = page.getResources();
            run(contentBytes.of(page.getCOSObject().getDictionaryObject(COSName.CONTENTS)));
        } catch (ReadingBudget.Spent | CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            // On broken objects PDFBox throws all kinds of these. What was read of the page so far is kept.
            damaged = true;
        }
        return new PageContent(
                number,
                turn,
                upright.width(),
                upright.height(),
                text.typeSize(),
                text.runs(),
                paths.rulings(),
                pictures.covered(),
                damaged || paths.overflown() || contentBytes.damaged());
    }

    private void run(byte[] content) {
        ContentTokens tokens = new ContentTokens(content);
        Operands operands = new Operands();
        Deque<TextState> saved = new ArrayDeque<>();
        for (ContentTokens.Kind kind = tokens.next(); kind != ContentTokens.Kind.END; kind = tokens.next()) {
            switch (kind) {
                case NUMBER -> operands.add(tokens.number());
                case STRING -> operands.add((Object) tokens.string());
                case NAME -> operands.add(tokens.name());
                case OPERATOR -> {
                    budget.operator();
                    apply(tokens, operands, saved);
                    operands.clear();
                }
                default -> {
                    // The elements of arrays and dictionaries are operands of their own.
                }
            }
        }
        damaged |= tokens.damaged() || operands.overflown();
    }

    private void apply(ContentTokens tokens, Operands operands, Deque<TextState> saved) {
        try {
            int operator = tokens.operator();
            switch (operator) {
                case 'q' -> save(saved);
                case 'Q' -> state = saved.isEmpty() ? state : saved.pop();
                case 'I' << 8 | 'D' -> {
                    tokens.skipInlineImage();
                    pictures.show(state, false);
                }
                default -> {
                    if (!text.apply(operator, operands, state)
                            && !paths.apply(operator, operands, state)
                            && !InkOperators.apply(operator, operands, state, resources)) {
                        applyOther(operator, operands);
                    }
                }
            }
        } catch (ReadingBudget.Spent | CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            damaged = true; // only this operator had no effect
        }
    }

    private void save(Deque<TextState> saved) {
        if (saved.size() < DEEPEST_STATE) {
            saved.push(state.copy());
        } else {
            damaged = true;
        }
    }

    private void applyOther(int operator, Operands operands) throws IOException {
        int count = operands.count();
        switch (operator) {
            case 'c' << 8 | 'm' -> state.ctm = TextState.multiplied(matrix(operands), state.ctm);
            case 'T' << 8 | 'f' -> {
                state.size = operands.fromLast(1);
                state.font = font(COSName.getPDFName(operands.name(count - 2)));
            }
            case 'g' << 8 | 's' -> apply(resources.getExtGState(COSName.getPDFName(operands.name(count - 1))));
            case 'D' << 8 | 'o' -> show(operands.name(count - 1));
            default -> {
                // No other operator changes what is read.
            }
        }
    }

    private static float[] matrix(Operands operands) {
        float[] matrix = new float[6];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = operands.fromLast(matrix.length - i);
        }
        return matrix;
    }

    /** The font that the page calls by this name; {@code null} where there is none. */
    private FontGlyphs font(COSName name) throws IOException {
        COSDictionary fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
        COSDictionary dictionary = fonts == null ? null : fonts.getCOSDictionary(name);
        FontGlyphs known = glyphsOf.get(dictionary);
        if (known == null && dictionary != null) {
            Optional<FontGlyphs> standard = standardFonts.glyphs(dictionary);
            known = standard.isPresent() ? standard.get() : new FontGlyphs(resources.getFont(name));
            budget.font();
            glyphsOf.put(dictionary, known);
        }
        return known;
    }

    /** PDFBox makes such a font anew each time. */
    private FontGlyphs fontOf(PDFontSetting setting) throws IOException {
        PDFont font = setting.getFont();
        if (font == null) {
            return null;
        }
        budget.font();
        return new FontGlyphs(font);
    }

    private void apply(PDExtendedGraphicsState extended) throws IOException {
        if (extended == null) {
            return;
        }
        state.fill = state.fill.withAlpha(extended.getNonStrokingAlphaConstant());
        state.stroke = state.stroke.withAlpha(extended.getStrokingAlphaConstant());
        if (extended.getFontSetting() != null) {
            state.font = fontOf(extended.getFontSetting());
            state.size = extended.getFontSetting().getFontSize();
        }
    }

    /** Runs a form in a copy of the state (ISO 32000-1, 8.10.1). */
    private void show(String name) throws IOException {
        COSName key = COSName.getPDFName(name);
        if (resources.isImageXObject(key)) {
            pictures.show(state, Pictures.isOpaque(resources, key));
            return;
        }
        if (!(resources.getXObject(key) instanceof PDFormXObject form)) {
            return;
        }
        if (forms == DEEPEST_FORM) {
            damaged = true;
            return;
        }
        TextState outerState = state;
        PDResources outerResources = resources;
        forms++;
        try {
            state = state.copy();
            state.ctm = TextState.multiplied(values(form.getMatrix()), state.ctm);
            resources = form.getResources() == null ? outerResources : form.getResources();
            run(contentBytes.of(form.getCOSObject()));
        } finally {
            forms--;
            state = outerState;
            resources = outerResources;
        }
    }

    private static float[] values(Matrix matrix) {
        return new float[] {
            matrix.getScaleX(),
            matrix.getShearY(),
            matrix.getShearX(),
            matrix.getScaleY(),
            matrix.getTranslateX(),
            matrix.getTranslateY()
        };
    }
}
