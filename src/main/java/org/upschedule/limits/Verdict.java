package org.upschedule.limits;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether a request may go on. It is counted for all of its limits, or for none.
 *
 * @param standings after it, in the order of the limits
 */
public record Verdict(boolean allowed, List<Standing> standings) {

    public Verdict {
        standings = List.copyOf(standings);
    }

    /** The limit that a refused caller has to wait for longest. */
    public Optional<Standing> refusedBy() {
        return allowed
                ? Optional.empty()
                : standings.stream().filter(standing -> standing.left() < 1).max(Comparator.comparing(Standing::more));
    }
}
