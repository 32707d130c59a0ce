package org.upschedule.calendar;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.upschedule.schedule.ModuleCode;

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

    private final Map<ModuleCode, String> colours = new HashMap<>();

    /**
     * The code of a module decides its place in the palette. Where that colour is taken, the module gets the next free one. So one module
     * more or less changes few of the other colours.
     *
     * @param given colours that modules have already, which stay theirs
     */
    ModuleColours(Collection<ModuleCode> modules, Map<ModuleCode, String> given) {
        Set<String> taken = new HashSet<>();
        for (ModuleCode module : modules) {
            if (given.containsKey(module)) {
                colours.put(module, given.get(module));
                taken.add(given.get(module));
            }
        }
        for (ModuleCode module : new TreeSet<>(modules)) {
            if (!colours.containsKey(module)) {
                String colour = free(module, taken);
                colours.put(module, colour);
                taken.add(colour);
            }
        }
    }

    private static String free(ModuleCode module, Set<String> taken) {
        int place = Math.floorMod(module.code().hashCode(), PALETTE.size());
        return IntStream.range(0, PALETTE.size())
                .mapToObj(step -> PALETTE.get((place + step) % PALETTE.size()))
                .filter(colour -> !taken.contains(colour))
                .findFirst()
                .orElse(PALETTE.get(place));
    }

    String of(ModuleCode module) {
        return colours.get(module);
    }
}
