package org.upschedule.reader.entry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.upschedule.reader.table.Cell;
import org.upschedule.reader.table.CellLine;
import org.upschedule.reader.table.TableRow;
import org.upschedule.reader.table.Words;
import org.upschedule.schedule.FindingCode;
import org.upschedule.schedule.ModuleCode;
import org.upschedule.schedule.Printed;
import org.upschedule.schedule.ScheduleEntry;
import org.upschedule.schedule.SemesterTest;

/** Reads rows of semester tests. A row is one sitting with a list of venues; the other columns have one value each, which may go on in the next line. */
final class TestRows implements RowReader {

    /** Average width of a glyph, as a part of its height: about half for the lower-case letters of Helvetica. */
    private static final float GLYPH_WIDTH = 0.5f;

    @Override
    public List<ScheduleEntry> read(FormRow row, Findings findings) {
        Field<LocalDate> date = Field.read(row.text(Column.DATE), Column.DATE, Values::date, row, findings);
        Field<Times> times = Field.times(row.text(Column.TIME), row, findings);
        Venues venues = new Venues(venues(row));
        checkDay(row, date, findings);
        return List.of(new SemesterTest(
                new ModuleCode(row.text(Column.MODULE)),
                row.textOrNull(Column.TEST),
                date.value(),
                times.isOpen() ? null : times.value().start(),
                times.isOpen() ? null : times.value().end(),
                venues.known(),
                row.textOrNull(Column.CAMPUS),
                date.isOpen() || times.isOpen() || venues.tentative(),
                new Printed(null, date.printed(), times.printed(), venues.printed())));
    }

    /** The form gives both the name of the day and the date; where they differ, one of them is wrong. */
    private static void checkDay(FormRow row, Field<LocalDate> date, Findings findings) {
        Field<DayOfWeek> day = Field.read(row.text(Column.DAY), Column.DAY, Values::day, row, findings);
        if (!day.isOpen() && !date.isOpen() && date.value().getDayOfWeek() != day.value()) {
            findings.contradiction(
                    FindingCode.DAY_AND_DATE_DIFFER,
                    row,
                    "the form says " + row.text(Column.DAY) + ", but " + row.text(Column.DATE)
                            + " is another day of the week.");
        }
    }

    private static List<String> venues(FormRow row) {
        List<String> venues = new ArrayList<>();
        Optional<CellLine> before = Optional.empty();
        for (TableRow piece : row.pieces()) {
            Cell cell = row.cell(piece, Column.VENUE);
            for (CellLine line : cell.lines()) {
                if (before.isPresent() && wraps(before.get(), line, cell)) {
                    venues.add(Words.joined(List.of(venues.remove(venues.size() - 1), line.text())));
                } else {
                    venues.add(line.text());
                }
                before = Optional.of(line);
            }
        }
        return venues;
    }

    /**
     * Whether the line goes on with the venue of the line before. The form puts a space after each venue, so a line that was broken
     * in the middle of a venue has none; and it breaks a line only where the next word has no room.
     */
    private static boolean wraps(CellLine before, CellLine line, Cell cell) {
        String word = line.text().split(" ", 2)[0];
        float padding = before.x() - cell.left();
        float needed = (1 + word.length()) * GLYPH_WIDTH * line.size();
        return !before.spaceAfter() && before.right() + needed > cell.right() - padding;
    }
}
