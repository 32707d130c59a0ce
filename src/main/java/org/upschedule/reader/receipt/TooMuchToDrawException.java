package org.upschedule.reader.receipt;

/** A page holds more than any schedule has on a page. */
public final class TooMuchToDrawException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooMuchToDrawException() {
        super("more on a page than a schedule has");
    }
}
