package org.upschedule.google;

import java.util.Objects;
import java.util.UUID;

/**
 * What a student has granted, as one node works on it.
 *
 * @param timetable {@code null} once it was deleted
 * @param secret sealed; {@code null} where nothing is granted any more
 * @param calendar id at Google, {@code null} until it is known
 * @param calendarAsked whether Google has been asked to make the calendar
 * @param stale whether the timetable's calendar has changed since it was held against what was sent
 * @param fence changes with each claim: what is written with an older one is refused
 * @param overdue whether it has been tried for too long to take it away
 */
record Grant(
        UUID id,
        UUID timetable,
        GrantStatus status,
        byte[] secret,
        String calendar,
        boolean calendarAsked,
        boolean stale,
        long fence,
        boolean overdue) {

    Grant {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(status, "status");
    }

    boolean isLeaving() {
        return status == GrantStatus.LEAVING;
    }

    /** In the calendar's description: it tells the calendar from all others of the student. */
    String marker() {
        return "upschedule:" + id;
    }

    /** Nothing of the secret. */
    @Override
    public String toString() {
        return "Grant[" + id + ", " + status + ", fence=" + fence + "]";
    }
}
