package org.upschedule.calendar;

import java.util.List;
import org.upschedule.schedule.ModuleCode;

/** How events look: the student's choice, or what the product proposes. */
record Appearance(CalendarSettings settings, ModuleColours colours) {

    String name(ModuleCode module) {
        return settings.name(module);
    }

    /** The university's code, where the summary does not say it. */
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
