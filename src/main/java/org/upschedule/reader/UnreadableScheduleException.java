package org.upschedule.reader;

/** The PDF cannot be read, and reading it again will not help. The message says to the student what to do. */
public class UnreadableScheduleException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why a PDF cannot be read. */
    public enum Reason {
        PASSWORD_NEEDED(
                "This PDF opens only with a password. Please download the schedule anew from the student portal and send that file."),
        DAMAGED("This PDF is damaged. Please download the schedule anew from the student portal and send that file."),
        TOO_MANY_PAGES(
                "This PDF has more pages than any schedule. Please send the schedule alone, as the student portal gives it."),
        TOO_COMPLEX(
                "This PDF holds far more than a schedule. Please send the schedule alone, as the student portal gives it."),
        NO_TEXT(
                "This PDF holds no text: it looks like a scan or a photo. Please send the PDF itself, as the student portal gives it."),
        SLANTED_TEXT(
                "The text of this PDF stands askew, so it cannot be read. Please send the PDF itself, as the student portal gives it."),
        UNSEEN_TEXT(
                "The text of this PDF cannot be told from its background, as in dark mode. Please send the PDF itself, as the student"
                        + " portal gives it."),
        NOT_A_SCHEDULE(
                "This PDF is none of the schedules of the student portal (Lectures, Semester Tests or Exams). Please send one of these.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    public UnreadableScheduleException(Reason reason) {
        this(reason, null);
    }

    public UnreadableScheduleException(Reason reason, Throwable cause) {
        super(reason.sentence, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
