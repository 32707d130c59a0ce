package org.upschedule.timetable;

import java.util.Collection;
import org.upschedule.calendar.EventKind;

/** A group that a student names is not on offer. */
public final class UnknownGroupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param known groups of the module and kind, or where there are none the modules that have groups */
    UnknownGroupException(String module, EventKind kind, String group, Collection<String> known) {
        super("%s has no %s group %s in these schedules. Known are: %s."
                .formatted(module, kind.noun(), group, String.join(", ", known)));
    }
}
