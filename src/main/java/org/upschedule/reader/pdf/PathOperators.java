package org.upschedule.reader.pdf;

import java.util.List;
import org.upschedule.reader.page.Ruling;

/** Applies the operators that construct and paint paths (ISO 32000-1, 8.5). */
final class PathOperators {

    private final PathRulings paths;
    private boolean clips;

    /**
     * @param ground that filled shapes colour
     * @param shorterSide of the page, in points
     */
    PathOperators(Ground ground, float shorterSide) {
        paths = new PathRulings(ground, shorterSide);
    }

    List<Ruling> rulings() {
        return paths.rulings();
    }

    /** Whether the page has more rulings than are kept. */
    boolean overflown() {
        return paths.overflown();
    }

    private interface PointUse {
        void at(float x, float y);
    }

    /** @return false where the operator is none of these */
    boolean apply(int operator, Operands operands, TextState state) {
        switch (operator) {
            case 'r' << 8 | 'e' -> rectangle(operands, state);
            case 'm' -> place(operands, 0, state, paths::moveTo);
            case 'l' -> place(operands, 0, state, paths::lineTo);
            // Only the end of a curve is used, because no ruling is curved.
            case 'c' -> place(operands, 4, state, paths::lineTo);
            case 'v', 'y' -> place(operands, 2, state, paths::lineTo);
            case 'h' -> paths.close();
            case 'f', 'F', 'f' << 8 | '*', 'B', 'B' << 8 | '*', 'b', 'b' << 8 | '*' -> {
                paths.fill(state);
                end(state);
            }
            case 'S' -> {
                paths.stroke(state);
                end(state);
            }
            case 's' -> {
                paths.close();
                paths.stroke(state);
                end(state);
            }
            case 'n' -> end(state);
            case 'W', 'W' << 8 | '*' -> clips = true;
            case 'w' -> state.lineWidth = operands.fromLast(1);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Clips to the path only after it is painted (ISO 32000-1, 8.5.4). */
    private void end(TextState state) {
        if (clips) {
            state.clip = state.clip.within(paths.box());
            clips = false;
        }
        paths.end();
    }

    private void rectangle(Operands operands, TextState state) {
        if (operands.count() >= 4) {
            float x = operands.number(0);
            float y = operands.number(1);
            float right = x + operands.number(2);
            float top = y + operands.number(3);
            place(x, y, state, paths::moveTo);
            place(right, y, state, paths::lineTo);
            place(right, top, state, paths::lineTo);
            place(x, top, state, paths::lineTo);
            paths.close();
        }
    }

    private static void place(Operands operands, int first, TextState state, PointUse use) {
        if (operands.count() >= first + 2) {
            place(operands.number(first), operands.number(first + 1), state, use);
        }
    }

    private static void place(float x, float y, TextState state, PointUse use) {
        float[] ctm = state.ctm;
        use.at(x * ctm[0] + y * ctm[2] + ctm[4], x * ctm[1] + y * ctm[3] + ctm[5]);
    }
}
