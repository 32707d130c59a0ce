package org.upschedule.qr;

/**
 * A QR code (ISO/IEC 18004) as SVG. It brings its own light ground and quiet zone, because readers of phones need dark on light, on a dark
 * page too.
 */
public final class QrCode {

    /** More makes modules too small for the camera of a phone; addresses of this product have a quarter of it. */
    private static final int MOST_CHARACTERS = 500;

    /** Modules of light around it (ISO/IEC 18004, 9.1). */
    private static final int QUIET = 4;

    private QrCode() {}

    /**
     * @param text such as an address
     * @return an image of one unit for each module; its width and height are up to whoever shows it
     * @throws IllegalArgumentException where the text is too long
     */
    public static String svg(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "A QR code of " + text.length() + " characters cannot be read; the longest has " + MOST_CHARACTERS);
        }
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
        int size = code.size + 2 * QUIET;
        StringBuilder svg = new StringBuilder(4096)
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(size)
                .append(' ')
                .append(size)
                .append("\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h")
                .append(size)
                .append('v')
                .append(size)
                .append("H0z\"/><path stroke=\"#000\" d=\"");
        for (int y = 0; y < code.size; y++) {
            appendRow(code, y, svg);
        }
        return svg.append("\"/></svg>").toString();
    }

    /** A line through each run of dark modules, one unit thick: shorter than a square for each module. */
    private static void appendRow(io.nayuki.qrcodegen.QrCode code, int y, StringBuilder svg) {
        for (int x = 0; x < code.size; ) {
            int from = x;
            while (code.getModule(x, y)) {
                x++; // what is outside of the code is light
            }
            if (x > from) {
                svg.append('M')
                        .append(from + QUIET)
                        .append(' ')
                        .append(y + QUIET)
                        .append(".5h")
                        .append(x - from);
            } else {
                x++;
            }
        }
    }
}
