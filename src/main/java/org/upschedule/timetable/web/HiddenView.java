package org.upschedule.timetable.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.timetable.Timetables;

/** Something that a student has hidden, so that she can bring it back. */
@Schema(name = "HiddenEvent")
public record HiddenView(
        @Schema(description = "As it stands in hidden") String id,

        @Schema(nullable = true, description = "null where nobody knows any more what it was")
        String name,

        @Schema(nullable = true, description = "null where all its dates are hidden")
        LocalDate date) {

    private static final char DATE = '/';

    static List<HiddenView> of(Timetables.Seen seen) {
        Map<String, String> names =
                seen.calendar().sessions().names(seen.timetable().id());
        return seen.timetable().settings().hidden().stream()
                .sorted()
                .map(id -> of(id, names))
                .toList();
    }

    private static HiddenView of(String id, Map<String, String> names) {
        int slash = id.indexOf(DATE);
        return slash < 0
                ? new HiddenView(id, names.get(id), null)
                : new HiddenView(id, names.get(id.substring(0, slash)), LocalDate.parse(id.substring(slash + 1)));
    }
}
