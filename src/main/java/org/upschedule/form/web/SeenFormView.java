package org.upschedule.form.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.form.SeenForm;
import org.upschedule.reader.entry.Form;
import org.upschedule.schedule.ScheduleKind;

/** A layout that the reader did not know, without anything that a file says. */
@Schema(name = "SeenForm")
public record SeenFormView(
        long id,
        ScheduleKind kind,

        @Schema(description = "Places of the vertical rulings in points, from left to right")
        List<Integer> rulings,

        @Schema(
                description =
                        "Words of the header that are known of the form, one of each column; empty where another stands there")
        List<String> headings,

        @Schema(description = "Places of the rulings as they are known")
        List<Integer> knownRulings,

        @Schema(description = "Words of the header as they are known")
        List<String> knownHeadings,

        Instant firstSeen,

        @Schema(description = "To an hour") Instant lastSeen) {

    static SeenFormView of(SeenForm seen) {
        Form form = Form.of(seen.kind());
        return new SeenFormView(
                seen.id(),
                seen.kind(),
                Arrays.stream(seen.geometry().fingerprint().split(" "))
                        .map(Integer::valueOf)
                        .toList(),
                seen.geometry().headings(),
                form.rulings(),
                form.headings(),
                seen.firstSeen(),
                seen.lastSeen());
    }
}
