package org.upschedule.reader.entry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    private final Set<Integer> spacesKeptOn;

    /** @param spacesKeptOn the pages on which lines of venues end in spaces where a venue ends */
    TestRows(Set<Integer> spacesKeptOn) {
        this.spacesKeptOn = Set.copyOf(spacesKeptOn);
    }

    @Override
    public List<ScheduleEntry> read(FormRow row, Findings findings) {
        Field<LocalDate> date = Field.read(row.text(Column.DATE), Column.DATE, Values::date, row, findings);
        Field<Times> times = Field.times(row.text(Column.TIME), row, findings);
        Venues venues = new Venues(venues(row, findings));
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

    private List<String> venues(FormRow row, Findings findings) {
        List<String> venues = new ArrayList<>();
        CellLine before = null;
        for (TableRow piece : row.pieces()) {
            Cell cell = row.cell(piece, Column.VENUE);
            for (CellLine line : cell.lines()) {
                VenueBreak meaning = before == null
                        ? VenueBreak.BETWEEN_TWO
                        : VenueBreak.between(before, line, cell, spacesKeptOn.contains(piece.page()), venues);
                if (meaning == VenueBreak.UNSURE) {
                    tellUnsure(row, before, line, findings);
                }
                if (meaning == VenueBreak.WITHIN_ONE) {
                    venues.add(Words.joined(List.of(venues.remove(venues.size() - 1), line.text())));
                } else {
                    venues.add(line.text());
                }
                before = line;
            }
        }
        return venues;
    }

    private static void tellUnsure(FormRow row, CellLine before, CellLine line, Findings findings) {
        findings.add(
                FindingCode.ONE_VENUE_OR_TWO,
                row.text(Column.MODULE) + ": \"" + before.text() + "\" and \"" + line.text()
                        + "\" stand on two lines, and may be one venue or two. Please look it up in your PDF.",
                row);
    }
}
