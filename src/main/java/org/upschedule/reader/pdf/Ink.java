package org.upschedule.reader.pdf;

/**
 * What a page is painted with.
 *
 * @param space in which its colour is given
 * @param rgb 0xRRGGBB, or {@link #UNKNOWN}
 * @param alpha 0 is transparent, 1 covers what is under it
 */
record Ink(InkSpace space, int rgb, float alpha) {

    /** A pattern, or a colour that cannot be computed. */
    static final int UNKNOWN = -1;

    static final int WHITE = 0xFFFFFF;

    /** Each colour space begins with black, or with the full tint (ISO 32000-1, 8.6.8). */
    static final Ink BLACK = new Ink(InkSpace.DEVICE, 0, 1);

    /** Ink that differs from its ground by a tenth at most in each of red, green and blue is not seen: no schedule is printed so faintly. */
    private static final float FAINTEST = 0.1f * 255 + 0.5f;

    static int rgb(float red, float green, float blue) {
        return step(red) << 16 | step(green) << 8 | step(blue);
    }

    private static int step(float channel) {
        return Math.round(255 * Math.max(0, Math.min(1, channel)));
    }

    Ink in(InkSpace other) {
        return new Ink(other, 0, alpha);
    }

    Ink coloured(InkSpace other, float... components) {
        return new Ink(other, other.rgb(components), alpha);
    }

    Ink withAlpha(Float other) {
        return other == null ? this : new Ink(space, rgb, other);
    }

    /** Whether it can be seen on a ground of this colour. */
    boolean isSeenOn(int ground) {
        int difference = rgb == UNKNOWN || ground == UNKNOWN ? 255 : difference(ground);
        return difference * alpha > FAINTEST;
    }

    private int difference(int ground) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs(channel(rgb, shift) - channel(ground, shift)));
        }
        return most;
    }

    /** The colour that this ink makes on a ground of that colour. */
    int over(int ground) {
        if (rgb == UNKNOWN || ground == UNKNOWN || alpha >= 1) {
            return rgb;
        }
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            float channel = alpha * channel(rgb, shift) + (1 - alpha) * channel(ground, shift);
            mixed |= Math.round(channel) << shift;
        }
        return mixed;
    }

    private static int channel(int rgb, int shift) {
        return rgb >> shift & 0xFF;
    }
}
