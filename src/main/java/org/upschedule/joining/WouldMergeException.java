package org.upschedule.joining;

/** What this browser has would come along, which its person is asked about first. The message is a sentence for her. */
public final class WouldMergeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WouldMergeException(Belongings.Count own) {
        super("This browser has " + counted(own.files(), "file") + " and " + counted(own.timetables(), "timetable")
                + " of its own. They would come along, and all browsers that are joined would see them."
                + " Send it again with \"confirm\": true if that is right.");
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
