package org.upschedule.job;

/** A job is asked for what it was read to, and it has not been read. The message is a sentence for the caller. */
public class JobNotCompletedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JobNotCompletedException(String sentence) {
        super(sentence);
    }
}
