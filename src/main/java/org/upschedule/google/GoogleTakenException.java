package org.upschedule.google;

/** Another timetable of the student is at Google already, or her calendar there is still being taken away. */
public class GoogleTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GoogleTakenException(String sentence) {
        super(sentence);
    }
}
