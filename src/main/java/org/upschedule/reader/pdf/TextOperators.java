package org.upschedule.reader.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.upschedule.reader.page.Run;

/** Applies the operators that place and show text (ISO 32000-1, 9.3 and 9.4), except the one that sets the font. */
final class TextOperators {

    private static final float THOUSANDTHS = 1000;
    private static final int QUARTER = 90;
    private static final float TYPE_SIZE_OF_THE_PORTAL = 10;

    private final ReadingBudget budget;
    private final Ground ground;
    private final List<Run> runs = new ArrayList<>();
    private final int[] glyphsOfTurn = new int[4];
    private float[] line = {1, 0, 0, 1, 0, 0};
    private float[] text = line;

    TextOperators(ReadingBudget budget, Ground ground) {
        this.budget = budget;
        this.ground = ground;
    }

    List<Run> runs() {
        return runs;
    }

    /** The height of most of the type, in points; the portal's where there is no text. */
    float typeSize() {
        float[] sizes = new float[runs.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = runs.get(i).size();
        }
        Arrays.sort(sizes);
        return sizes.length == 0 ? TYPE_SIZE_OF_THE_PORTAL : sizes[sizes.length / 2];
    }

    /** Hides what has been shown in the box so far. */
    void cover(Box box) {
        runs.replaceAll(run -> box.contains(run.x() + run.width() / 2, run.y()) ? run.covered() : run);
    }

    /** How far the page is to be turned clockwise, in degrees, to make most of its text level. */
    int turn() {
        int most = 0;
        for (int quarter = 1; quarter < glyphsOfTurn.length; quarter++) {
            most = glyphsOfTurn[quarter] > glyphsOfTurn[most] ? quarter : most;
        }
        return QUARTER * most;
    }

    /**
     * @return false where the operator is none of these
     * @throws IOException where the font's codes cannot be read
     * @throws IndexOutOfBoundsException where operands are missing
     */
    boolean apply(int operator, Operands operands, TextState state) throws IOException {
        switch (operator) {
            case 'B' << 8 | 'T' -> begin(new float[] {1, 0, 0, 1, 0, 0});
            case 'T' << 8 | 'm' ->
                begin(new float[] {
                    operands.fromLast(6),
                    operands.fromLast(5),
                    operands.fromLast(4),
                    operands.fromLast(3),
                    operands.fromLast(2),
                    operands.fromLast(1)
                });
            case 'T' << 8 | 'd' -> move(operands.fromLast(2), operands.fromLast(1));
            case 'T' << 8 | 'D' -> {
                state.leading = -operands.fromLast(1);
                move(operands.fromLast(2), operands.fromLast(1));
            }
            case 'T' << 8 | '*' -> move(0, -state.leading);
            case 'T' << 8 | 'L' -> state.leading = operands.fromLast(1);
            case 'T' << 8 | 'c' -> state.characterSpacing = operands.fromLast(1);
            case 'T' << 8 | 'w' -> state.wordSpacing = operands.fromLast(1);
            case 'T' << 8 | 'z' -> state.scaling = operands.fromLast(1) / 100;
            case 'T' << 8 | 's' -> state.rise = operands.fromLast(1);
            case 'T' << 8 | 'r' -> state.mode = Math.max(0, Math.round(operands.fromLast(1)));
            case 'T' << 8 | 'j' -> show(operands.string(operands.count() - 1), state);
            case 'T' << 8 | 'J' -> showAll(operands, state);
            case '\'' -> {
                move(0, -state.leading);
                show(operands.string(operands.count() - 1), state);
            }
            case '"' -> {
                state.wordSpacing = operands.fromLast(3);
                state.characterSpacing = operands.fromLast(2);
                move(0, -state.leading);
                show(operands.string(operands.count() - 1), state);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void begin(float[] matrix) {
        line = matrix;
        text = matrix;
    }

    private void move(float x, float y) {
        begin(new float[] {
            line[0], line[1], line[2], line[3], x * line[0] + y * line[2] + line[4], x * line[1] + y * line[3] + line[5]
        });
    }

    private void showAll(Operands operands, TextState state) throws IOException {
        for (int i = 0; i < operands.count(); i++) {
            byte[] string = operands.string(i);
            if (string != null) {
                show(string, state);
            } else {
                advance(-operands.number(i) / THOUSANDTHS * state.size * state.scaling);
            }
        }
    }

    private void show(byte[] string, TextState state) throws IOException {
        if (string == null || state.font == null) {
            throw new IOException("text without a string or without a font");
        }
        ShownText shown = new ShownText(state, string.length);
        state.font.each(string, shown);
        budget.glyphs(shown.glyphs());
        runs.add(shown.run(TextState.multiplied(text, state.ctm), ground));
        if (shown.turn() != ShownText.SLANTED) {
            glyphsOfTurn[shown.turn() / QUARTER] += shown.glyphs();
        }
        advance(shown.advance());
    }

    private void advance(float x) {
        text = new float[] {text[0], text[1], text[2], text[3], x * text[0] + text[4], x * text[1] + text[5]};
    }
}
