package org.upschedule.job.work;

/** The PDF of the job is no longer kept. */
class FileGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FileGoneException() {
        super("The PDF is no longer kept");
    }
}
