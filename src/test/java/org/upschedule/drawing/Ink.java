package org.upschedule.drawing;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Inks that can or cannot be seen on white paper. */
public enum Ink {
    WHITE(content -> content.setNonStrokingColor(1f, 1f, 1f)),
    BLACK(content -> content.setNonStrokingColor(0f)),
    NEARLY_WHITE(content -> content.setNonStrokingColor(0.996f, 0.996f, 0.996f)),
    FAINT_GRAY(content -> content.setNonStrokingColor(0.93f)),
    FAINT_CMYK(content -> content.setNonStrokingColor(0f, 0.02f, 0.05f, 0f)),
    UNTINTED_SPOT_COLOUR(content -> content.setNonStrokingColor(spotColour(0))),
    TRANSPARENT(content -> content.setGraphicsStateParameters(transparent())),
    NO_INK(content -> content.setRenderingMode(RenderingMode.NEITHER)),
    CLIPPING_ONLY(content -> content.setRenderingMode(RenderingMode.NEITHER_CLIP)),
    OUTLINED_IN_WHITE(content -> {
        content.setStrokingColor(1f);
        content.setRenderingMode(RenderingMode.STROKE);
    });

    interface Use {
        void in(PDPageContentStream content) throws IOException;
    }

    final Use use;

    Ink(Use use) {
        this.use = use;
    }

    private static PDExtendedGraphicsState transparent() {
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant(0f);
        return state;
    }

    /** A spot colour whose full tint is blue. */
    private static PDColor spotColour(float tint) throws IOException {
        COSDictionary function = new COSDictionary();
        function.setItem(COSName.FUNCTION_TYPE, COSInteger.TWO);
        function.setItem(COSName.DOMAIN, numbers(0, 1));
        function.setItem(COSName.C0, numbers(1, 1, 1));
        function.setItem(COSName.C1, numbers(0, 0, 1));
        function.setItem(COSName.N, COSInteger.ONE);
        COSArray space = new COSArray();
        space.add(COSName.SEPARATION);
        space.add(COSName.getPDFName("Spot"));
        space.add(PDDeviceRGB.INSTANCE.getCOSObject());
        space.add(function);
        return new PDColor(new float[] {tint}, new PDSeparation(space, null));
    }

    private static COSArray numbers(float... numbers) {
        COSArray array = new COSArray();
        for (float number : numbers) {
            array.add(new COSFloat(number));
        }
        return array;
    }
}
