package org.upschedule.planning;

import java.util.Comparator;
import org.upschedule.calendar.EventKind;
import org.upschedule.schedule.ModuleCode;

/**
 * One kind of a module's sessions, such as the practicals of COS 214 in semester 2.
 *
 * @param offered the form's code of the term, such as {@code S2}; empty where it is open
 */
public record ModulePart(ModuleCode module, String offered, EventKind kind) implements Comparable<ModulePart> {

    private static final Comparator<ModulePart> ORDER = Comparator.comparing(ModulePart::module)
            .thenComparing(ModulePart::offered)
            .thenComparing(ModulePart::kind);

    public ModulePart {
        offered = offered == null ? "" : offered;
    }

    @Override
    public int compareTo(ModulePart other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return module + " " + kind.noun();
    }
}
