package org.upschedule.google;

/** Another node works on the grant by now, or it was ended: what is done here counts no more. */
class LostGrantException extends Exception {

    private static final long serialVersionUID = 1L;

    LostGrantException() {
        super("Another node works on the grant by now, or it was ended");
    }
}
