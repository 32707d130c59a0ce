package org.upschedule.timetable;

import java.util.List;
import java.util.stream.Collectors;
import org.upschedule.calendar.files.Vanishing;

/** A change would take something away that the student may not mean to lose. She is asked first. */
public final class WouldRemoveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Vanishing> vanishing;

    /**
     * @param before the sentence that ends with what would be gone
     * @param after what to do
     */
    WouldRemoveException(String before, List<Vanishing> vanishing, String after) {
        super(before + vanishing.stream().map(Vanishing::message).collect(Collectors.joining("; ")) + ". " + after);
        this.vanishing = List.copyOf(vanishing);
    }

    /** What would be gone. */
    public List<Vanishing> vanishing() {
        return vanishing;
    }
}
