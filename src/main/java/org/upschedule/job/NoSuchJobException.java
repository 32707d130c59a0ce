package org.upschedule.job;

/** A job is not there, or it is somebody else's: the caller is not told which. The message is a sentence for the caller. */
public class NoSuchJobException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchJobException(String sentence) {
        super(sentence);
    }
}
