package org.upschedule.calendar.history;

import org.upschedule.json.Json;

/** The JSON form in which a calendar is kept; callers get another one. */
public final class CalendarStateCodec {

    private CalendarStateCodec() {}

    public static String write(CalendarState state) {
        return Json.write(StoredState.of(state));
    }

    /**
     * The same state as {@link #write} was given, here or in the version before or after this one.
     *
     * @throws IllegalArgumentException where it is not such a state
     */
    public static CalendarState read(String json) {
        return Json.readStored(json, StoredState.class).state();
    }
}
