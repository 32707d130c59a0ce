package org.upschedule.calendar;

import java.util.List;

/** How events look: the student's choice, or what the product proposes. */
record Appearance(CalendarSettings settings, ModuleColours colours) {

    String name(String module) {
        return settings.name(module);
    }

    /** The university's code, where the summary does not say it. */
    Details details(String module) {
        return new Details().add(!name(module).equals(module), "Module: " + module);
    }

    String colour(String module) {
        return colours.of(module);
    }

    List<Integer> reminders(EventKind kind) {
        return settings.reminders(kind);
    }
}
