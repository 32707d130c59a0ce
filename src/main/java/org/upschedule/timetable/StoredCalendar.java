package org.upschedule.timetable;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.upschedule.calendar.history.CalendarState;
import org.upschedule.calendar.history.CalendarStateCodec;
import org.upschedule.database.JsonbConverter;

/** The events of a timetable with their histories, as they were made when it changed last. */
@Entity
@Table(name = "timetable_calendar")
public class StoredCalendar {

    @Id
    @Column(name = "timetable_id")
    private UUID timetableId;

    @Convert(converter = JsonbConverter.class)
    private String state;

    @Column(name = "academic_year")
    private int academicYear;

    @Column(name = "made_with")
    private String madeWith;

    @Column(name = "due_at")
    private Instant dueAt;

    protected StoredCalendar() {}

    StoredCalendar(UUID timetableId) {
        this.timetableId = timetableId;
        this.madeWith = "";
        this.state = CalendarStateCodec.write(CalendarState.EMPTY);
    }

    CalendarState state() {
        return CalendarStateCodec.read(state);
    }

    /**
     * @param year whose dates it is made with
     * @param fingerprint of these dates
     * @param due when it has to be made again, {@code null}: only when something changes
     */
    void become(CalendarState made, int year, String fingerprint, Instant due) {
        state = CalendarStateCodec.write(made);
        academicYear = year;
        madeWith = fingerprint;
        dueAt = due;
    }

    boolean isStale(String fingerprint, Instant now) {
        return !madeWith.equals(fingerprint) || dueAt != null && !dueAt.isAfter(now);
    }
}
