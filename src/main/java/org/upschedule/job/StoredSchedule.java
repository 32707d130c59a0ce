package org.upschedule.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.json.FourDecimals;
import org.upschedule.schedule.Finding;
import org.upschedule.schedule.FindingType;
import org.upschedule.schedule.Place;
import org.upschedule.schedule.ReadSchedule;
import org.upschedule.schedule.Schedule;
import org.upschedule.schedule.ScheduleEntry;
import org.upschedule.schedule.ScheduleKind;

/**
 * The stored form of a schedule, which callers get as it is. The names here are the keys, so a component of the schedule's own records
 * can get another name without a change of the form.
 *
 * @param version {@code null} in the first form, the only one so far: a form that its readers could not read has a number
 * @param geometry fingerprint of the form's layout
 */
@Schema(
        name = "Schedule",
        description = "What was read",
        requiredProperties = {"kind", "entries", "findings"})
public record StoredSchedule(
        @Schema(hidden = true) @JsonInclude(JsonInclude.Include.NON_NULL)
        Integer version,

        ScheduleKind kind,
        List<StoredEntry> entries,

        @Schema(description = "What could not be read") List<StoredFinding> findings,

        @Schema(description = "Fingerprint of the form's layout")
        String geometry) {

    static StoredSchedule of(ReadSchedule read) {
        Schedule schedule = read.schedule();
        List<StoredEntry> entries = new ArrayList<>(schedule.entries().size());
        for (int i = 0; i < schedule.entries().size(); i++) {
            List<StoredPlace> places =
                    read.places().get(i).stream().map(StoredPlace::of).toList();
            entries.add(StoredEntry.of(schedule.entries().get(i), places));
        }
        return new StoredSchedule(
                null,
                schedule.kind(),
                entries,
                schedule.findings().stream().map(StoredFinding::of).toList(),
                read.geometry().fingerprint());
    }

    /** @throws IllegalArgumentException where a later version has written it in a form that is not known here */
    Schedule schedule() {
        if (version != null) {
            throw new IllegalArgumentException("version: " + version + " is of a later release");
        }
        return new Schedule(
                kind,
                entries.stream().<ScheduleEntry>map(StoredEntry::entry).toList(),
                findings.stream().map(StoredFinding::finding).toList());
    }

    /** For each entry the rows that it was read from. */
    List<List<Place>> places() {
        return entries.stream()
                .map(entry -> entry.places().stream().map(StoredPlace::place).toList())
                .toList();
    }

    /** A row that an entry was read from, in parts of the page from its upper left corner. */
    @Schema(
            name = "Place",
            description = "A row that an entry was read from, in parts of the page from its upper left corner")
    public record StoredPlace(
            int page,
            @FourDecimals float left,
            @FourDecimals float top,
            @FourDecimals float width,
            @FourDecimals float height) {

        private static StoredPlace of(Place place) {
            return new StoredPlace(place.page(), place.left(), place.top(), place.width(), place.height());
        }

        private Place place() {
            return new Place(page, left, top, width, height);
        }
    }

    /** A finding, with the words of its code. */
    @Schema(name = "Finding")
    public record StoredFinding(
            String code,
            String message,

            @Schema(nullable = true, description = "Counted from 1")
            Integer page,

            @Schema(nullable = true, description = "Row of the table on that page counted from 1; the header counts")
            Integer row) {

        private static StoredFinding of(Finding finding) {
            return new StoredFinding(finding.code(), finding.message(), finding.page(), finding.row());
        }

        private Finding finding() {
            return new Finding(FindingType.of(code), message, page, row);
        }
    }
}
