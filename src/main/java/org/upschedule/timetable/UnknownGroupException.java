package org.upschedule.timetable;

import org.upschedule.calendar.EventKind;

/** A student insists on a group that none of her schedules has. The message is a sentence for her. */
public class UnknownGroupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownGroupException(String module, EventKind kind, String group) {
        super("Please correct the locks: " + module + " has no " + kind.noun() + " group " + group + ".");
    }
}
