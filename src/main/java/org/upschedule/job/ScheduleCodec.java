package org.upschedule.job;

import java.util.List;
import org.upschedule.json.Json;
import org.upschedule.schedule.Place;
import org.upschedule.schedule.ReadSchedule;
import org.upschedule.schedule.Schedule;

/** The JSON form of a schedule, which is stored and is what callers get: {@code {kind, entries, findings, geometry}}. */
public final class ScheduleCodec {

    private ScheduleCodec() {}

    public static String write(ReadSchedule read) {
        return Json.write(StoredSchedule.of(read));
    }

    /**
     * The same schedule as {@link #write} was given, here or in the version before or after this one, without its places.
     *
     * @throws IllegalArgumentException where it is not such a schedule
     */
    public static Schedule read(String json) {
        return Json.readStored(json, StoredSchedule.class).schedule();
    }

    /**
     * The rows of the PDF that each entry was read from.
     *
     * @throws IllegalArgumentException where it is not such a schedule
     */
    public static List<List<Place>> places(String json) {
        return Json.readStored(json, StoredSchedule.class).places();
    }
}
