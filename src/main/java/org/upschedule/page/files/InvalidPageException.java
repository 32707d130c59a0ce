package org.upschedule.page.files;

/** The files of the page do not fit together. The message says to their author which and why. */
public final class InvalidPageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidPageException(String message) {
        super(message);
    }
}
