package org.upschedule.reader.entry;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.upschedule.schedule.Exam;
import org.upschedule.schedule.ModuleCode;
import org.upschedule.schedule.Printed;
import org.upschedule.schedule.ScheduleEntry;

/** Reads rows of exams. A row is one paper; a value that is too long for its column goes on in the next line. */
final class ExamRows implements RowReader {

    @Override
    public List<ScheduleEntry> read(FormRow row, Findings findings) {
        Field<LocalDate> date = Field.read(row.text(Column.DATE), Column.DATE, Values::date, row, findings);
        Field<LocalTime> start =
                Field.read(row.text(Column.START_TIME), Column.START_TIME, Times::readStart, row, findings);
        String venue = row.text(Column.VENUE);
        boolean tentative = date.isOpen() || start.isOpen() || Values.saysOpen(venue);
        return List.of(new Exam(
                row.textOrNull(Column.STATUS),
                new ModuleCode(row.text(Column.MODULE)),
                row.textOrNull(Column.PAPER),
                row.textOrNull(Column.ACTIVITY),
                date.value(),
                start.value(),
                row.textOrNull(Column.MODULE_CAMPUS),
                row.textOrNull(Column.EXAM_CAMPUS),
                Values.isOpen(venue) ? null : venue,
                row.text(Column.EXAM_COMMENTS),
                tentative,
                new Printed(
                        null, date.printed(), start.printed(), Values.isOpen(venue) ? Values.printed(venue) : null)));
    }
}
