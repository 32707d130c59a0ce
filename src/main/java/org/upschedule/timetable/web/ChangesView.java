package org.upschedule.timetable.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.calendar.EventKind;
import org.upschedule.calendar.history.Appointment;
import org.upschedule.calendar.history.Difference;

/** What a change made of a calendar. */
@Schema(name = "Changes", description = "What was added, moved and removed")
public record ChangesView(List<AppointmentView> added, List<Moved> moved, List<AppointmentView> removed) {

    /** An appointment at another time or place. */
    @Schema(name = "Moved")
    public record Moved(Set<Appointment.Aspect> what, AppointmentView before, AppointmentView after) {}

    /** A weekly session, or a sitting. Times are wall times in Africa/Johannesburg. */
    @Schema(name = "Session", description = "A weekly session (with its day) or a sitting (with its date)")
    public record AppointmentView(
            String session,
            EventKind kind,
            String module,
            @Schema(nullable = true) String group,
            String title,
            @Schema(nullable = true) DayOfWeek day,
            @Schema(nullable = true) LocalDate date,
            @Schema(nullable = true, example = "08:30") LocalTime start,

            @Schema(nullable = true, description = "null where the schedule does not give it")
            LocalTime end,

            String location) {

        private static AppointmentView of(Appointment appointment) {
            return new AppointmentView(
                    appointment.id(),
                    appointment.kind(),
                    appointment.module().code(),
                    appointment.group(),
                    appointment.summary(),
                    appointment.day(),
                    appointment.date(),
                    appointment.start(),
                    appointment.end(),
                    appointment.location());
        }
    }

    static ChangesView of(Difference difference) {
        return new ChangesView(
                difference.added().stream().map(AppointmentView::of).toList(),
                difference.moved().stream()
                        .map(moved -> new Moved(
                                moved.what(), AppointmentView.of(moved.before()), AppointmentView.of(moved.after())))
                        .toList(),
                difference.removed().stream().map(AppointmentView::of).toList());
    }
}
