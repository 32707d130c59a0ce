package org.upschedule.reader.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;

/** Applies the operators that choose the ink of fillings and of strokes (ISO 32000-1, table 74). */
final class InkOperators {

    private InkOperators() {}

    /** @return false where the operator is none of these */
    static boolean apply(int operator, Operands operands, TextState state, PDResources resources) throws IOException {
        switch (operator) {
            case 'g' -> state.fill = device(state.fill, operands, 1);
            case 'r' << 8 | 'g' -> state.fill = device(state.fill, operands, 3);
            case 'k' -> state.fill = device(state.fill, operands, 4);
            case 'G' -> state.stroke = device(state.stroke, operands, 1);
            case 'R' << 8 | 'G' -> state.stroke = device(state.stroke, operands, 3);
            case 'K' -> state.stroke = device(state.stroke, operands, 4);
            case 'c' << 8 | 's' -> state.fill = state.fill.in(space(operands, resources));
            case 'C' << 8 | 'S' -> state.stroke = state.stroke.in(space(operands, resources));
            case 's' << 8 | 'c', 's' << 16 | 'c' << 8 | 'n' ->
                state.fill = state.fill.coloured(state.fill.space(), components(operands));
            case 'S' << 8 | 'C', 'S' << 16 | 'C' << 8 | 'N' ->
                state.stroke = state.stroke.coloured(state.stroke.space(), components(operands));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Ink device(Ink ink, Operands operands, int count) {
        float[] components = new float[count];
        for (int i = 0; i < count; i++) {
            components[i] = operands.fromLast(count - i);
        }
        return ink.coloured(InkSpace.DEVICE, components);
    }

    private static InkSpace space(Operands operands, PDResources resources) throws IOException {
        return new InkSpace(resources.getColorSpace(COSName.getPDFName(operands.name(operands.count() - 1))));
    }

    /** The components of a colour; none for a pattern, which has a name instead. */
    private static float[] components(Operands operands) {
        int count = operands.count();
        float[] components = new float[operands.name(count - 1) == null ? count : 0];
        for (int i = 0; i < components.length; i++) {
            components[i] = operands.number(i);
        }
        return components;
    }
}
