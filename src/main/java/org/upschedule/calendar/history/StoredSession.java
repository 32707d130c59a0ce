package org.upschedule.calendar.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.upschedule.calendar.KnownSession;
import org.upschedule.calendar.Slot;

/** A session that a calendar knows, as it is stored. There are hundreds in a calendar, so what is not there is not written. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record StoredSession(
        List<String> key,
        int ordinal,
        DayOfWeek day,
        LocalDate date,
        LocalTime start,
        LocalTime end,
        List<String> venues,
        String rest,
        Instant goneAt) {

    static StoredSession of(KnownSession session) {
        Slot slot = session.slot();
        return new StoredSession(
                session.key(),
                session.ordinal(),
                slot.day(),
                slot.date(),
                slot.start(),
                slot.end(),
                slot.venues(),
                slot.rest(),
                session.goneAt());
    }

    KnownSession session() {
        Slot slot = new Slot(day, date, start, end, venues == null ? List.of() : venues, rest);
        return new KnownSession(key, ordinal, slot, goneAt);
    }
}
