package org.upschedule.planning;

import static org.upschedule.planning.Preference.CAMPUS_CHANGE;
import static org.upschedule.planning.Preference.VENUES;

import java.util.Optional;
import org.upschedule.schedule.Lecture;

/** Points for unwanted venues and for changes of the campus, times the student's weights. */
final class GroupPoints {

    private static final int CHANGE_POINTS = 60;
    private static final int VENUE_POINTS = 30;

    /** Minutes that a student needs from one campus to another. */
    private static final int WAY_MINUTES = 30;

    private final Preferences preferences;

    GroupPoints(Preferences preferences) {
        this.preferences = preferences;
    }

    int ofVenues(Group group) {
        if (preferences.weight(VENUES) == 0) {
            return 0;
        }
        long unwanted = group.sessions().stream()
                .filter(session -> preferences.unwanted(session.venues()))
                .count();
        int quarters = WeekKinds.quartersOf(group.part()).size();
        return (int) unwanted * quarters * VENUE_POINTS * preferences.weight(VENUES);
    }

    /** Changes between two sessions of the same group; each pair is counted from both sides. */
    int ofCampusChanges(Group group) {
        return ofCampusChanges(group, group) / 2;
    }

    int ofCampusChanges(Group one, Group other) {
        if (preferences.weight(CAMPUS_CHANGE) == 0) {
            return 0;
        }
        int changes = 0;
        for (Lecture session : one.sessions()) {
            for (Lecture next : other.sessions()) {
                changes += isChange(session, next) ? 1 : 0;
            }
        }
        return changes * WeekKinds.shared(one.part(), other.part()) * CHANGE_POINTS * preferences.weight(CAMPUS_CHANGE);
    }

    private static boolean isChange(Lecture one, Lecture other) {
        Optional<SessionTime> time = SessionTime.of(one);
        Optional<SessionTime> otherTime = SessionTime.of(other);
        if (one.campus() == null || other.campus() == null || one.campus().equals(other.campus())) {
            return false;
        }
        if (time.isEmpty()
                || otherTime.isEmpty()
                || time.get().day() != otherTime.get().day()) {
            return false;
        }
        int between = -time.get().shared(otherTime.get());
        return between >= 0 && between < WAY_MINUTES;
    }
}
