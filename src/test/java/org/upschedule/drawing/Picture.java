package org.upschedule.drawing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A picture that says it is a JPEG of 4000 × 4000 pixels. It cannot be unpacked, so nobody reads a schedule who tries. */
final class Picture {

    private static final int SIDE = 4000;

    private Picture() {}

    static PDImageXObject in(PDDocument document) throws IOException {
        return new PDImageXObject(
                document,
                new ByteArrayInputStream(new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2, 3}),
                COSName.DCT_DECODE,
                SIDE,
                SIDE,
                8,
                PDDeviceRGB.INSTANCE);
    }
}
