package org.upschedule.timetable;

import java.util.List;

/** A change would take something away that the student may not mean to lose. She is asked first. */
public final class WouldRemoveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> vanishing;

    /** @param vanishing what would be gone, in words */
    WouldRemoveException(String message, List<String> vanishing) {
        super(message);
        this.vanishing = List.copyOf(vanishing);
    }

    public List<String> vanishing() {
        return vanishing;
    }
}
