package org.upschedule.admission;

/** This node has so much to do at once that it takes no more. The message is a sentence for the caller. */
public final class NoRoomException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoRoomException() {
        super(
                "The service has as much to do at once as it can. Nothing was stored; please try again in a few seconds.");
    }
}
