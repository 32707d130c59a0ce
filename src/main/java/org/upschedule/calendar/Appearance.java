package org.upschedule.calendar;

import java.util.List;
import org.upschedule.schedule.ModuleCode;

/** How events look: as the student chose, else as the product proposes. */
record Appearance(CalendarSettings settings, ModuleColours colours) {

    String name(ModuleCode module) {
        return settings.name(module);
    }

    /** Begins with the university's code where the summary has another name. */
    Details details(ModuleCode module) {
        return new Details().add(!name(module).equals(module.code()), "Module: " + module);
    }

    String colour(ModuleCode module) {
        return colours.of(module);
    }

    List<Integer> reminders(EventKind kind) {
        return settings.reminders(kind);
    }
}
