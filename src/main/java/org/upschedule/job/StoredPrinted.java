package org.upschedule.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.schedule.Printed;

/** See {@link Printed}. A key is there only where words stand. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Printed",
        description = "The words that the PDF prints in the place of what it leaves open, or of what cannot be read")
record StoredPrinted(String day, String date, String time, String venue) {

    /** {@code null} where nothing is printed, so that nothing is stored. */
    static StoredPrinted of(Printed printed) {
        return printed.isNothing()
                ? null
                : new StoredPrinted(printed.day(), printed.date(), printed.time(), printed.venue());
    }

    /** @param stored {@code null} where nothing was printed, or where the version before has stored it */
    static Printed printed(StoredPrinted stored) {
        return stored == null ? Printed.NOTHING : new Printed(stored.day, stored.date, stored.time, stored.venue);
    }
}
