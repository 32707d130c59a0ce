package org.upschedule.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Tells which of the known sessions the entries of one key are. The more two have in common, the earlier they find each other; one
 * that has moved is known again where nothing else of its key can be meant.
 */
final class SessionMatching {

    private static final Comparator<KnownSession> THERE_FIRST =
            Comparator.comparing(KnownSession::gone).thenComparing(KnownSession::ordinal);

    private final List<Slot> slots;
    private final List<KnownSession> free;
    private final int[] ordinals;

    private SessionMatching(List<Slot> slots, List<KnownSession> known) {
        this.slots = slots;
        this.free = new ArrayList<>(known);
        this.free.sort(THERE_FIRST);
        this.ordinals = new int[slots.size()];
    }

    /**
     * @param slots of the entries, in the order in which new ones are numbered
     * @param known the sessions of the key
     * @return the ordinal of each entry
     */
    static int[] ordinals(List<Slot> slots, List<KnownSession> known) {
        SessionMatching matching = new SessionMatching(slots, known);
        matching.pair(slot -> slot, Pairing.AS_FAR_AS_THEY_GO);
        matching.pair(Slot::withoutRest, Pairing.AS_FAR_AS_THEY_GO);
        matching.free.removeIf(KnownSession::gone);
        matching.pair(Slot::dayAndTime, Pairing.EQUALLY_MANY);
        matching.pair(Slot::dayAlone, Pairing.ONE);
        matching.pair(Slot::timeAndVenues, Pairing.ONE);
        matching.pair(slot -> "", Pairing.ONE);
        matching.numberNew(known.stream().mapToInt(KnownSession::ordinal).max().orElse(0));
        return matching.ordinals;
    }

    /** How many entries and sessions must have a thing in common to be paired over it, in their order. */
    private enum Pairing {
        AS_FAR_AS_THEY_GO {
            @Override
            boolean fits(int entries, int sessions) {
                return true;
            }
        },
        EQUALLY_MANY {
            @Override
            boolean fits(int entries, int sessions) {
                return entries == sessions;
            }
        },
        ONE {
            @Override
            boolean fits(int entries, int sessions) {
                return entries == 1 && sessions == 1;
            }
        };

        abstract boolean fits(int entries, int sessions);
    }

    private void pair(Function<Slot, Object> common, Pairing pairing) {
        Map<Object, List<KnownSession>> sessions = free.stream()
                .collect(groupingBy(session -> common.apply(session.slot()), LinkedHashMap::new, toList()));
        Map<Object, List<Integer>> entries = IntStream.range(0, slots.size())
                .filter(entry -> ordinals[entry] == 0)
                .boxed()
                .collect(groupingBy(entry -> common.apply(slots.get(entry)), LinkedHashMap::new, toList()));
        entries.forEach((thing, indices) -> {
            List<KnownSession> candidates = sessions.getOrDefault(thing, List.of());
            if (pairing.fits(indices.size(), candidates.size())) {
                for (int i = 0; i < Math.min(indices.size(), candidates.size()); i++) {
                    ordinals[indices.get(i)] = candidates.get(i).ordinal();
                    free.remove(candidates.get(i));
                }
            }
        });
    }

    private void numberNew(int last) {
        int ordinal = last;
        for (int entry = 0; entry < ordinals.length; entry++) {
            if (ordinals[entry] == 0) {
                ordinals[entry] = ++ordinal;
            }
        }
    }
}
