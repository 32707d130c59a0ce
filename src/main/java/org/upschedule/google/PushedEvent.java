package org.upschedule.google;

import java.util.Objects;
import org.upschedule.google.event.GoogleEvent;

/**
 * An event that is to be sent, or to be taken away.
 *
 * @param event {@code null} where it has to go
 * @param wanted its fingerprint, {@code null} where it has to go
 * @param eventId what Google calls it, {@code null} until that is known
 * @param etag of the version that was sent last
 * @param sequence that Google gave it
 */
record PushedEvent(String uid, GoogleEvent event, String wanted, String eventId, String etag, int sequence) {

    PushedEvent {
        Objects.requireNonNull(uid, "uid");
    }

    boolean hasToGo() {
        return event == null;
    }

    /** As it is sent: never with a sequence below one that Google has. */
    GoogleEvent atLeast(int known) {
        return event.withSequence(Math.max(event.sequence(), Math.max(sequence, known)));
    }
}
