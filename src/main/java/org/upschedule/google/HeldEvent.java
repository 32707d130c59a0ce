package org.upschedule.google;

/**
 * An event as Google has it.
 *
 * @param status {@code cancelled} where it was deleted
 * @param recurringEventId where it is an occurrence of another event that was changed for itself, else {@code null}
 */
record HeldEvent(String id, String etag, String status, Integer sequence, String recurringEventId) {

    private static final String DELETED = "cancelled";

    boolean isDeleted() {
        return DELETED.equals(status);
    }

    boolean isWhole() {
        return recurringEventId == null;
    }

    int knownSequence() {
        return sequence == null ? 0 : sequence;
    }
}
