package org.upschedule.planning;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.upschedule.schedule.Finding;

/**
 * The answer to a request: the best selections of groups, and what the student should know about them.
 *
 * @param choices all groups on offer
 * @param proposals best first; all with the fewest clashing minutes that were found
 * @param complete false where the search was stopped by its limits: there may be better ones
 * @param reason why every proposal has clashes; empty where none has
 * @param fixedClashes tests and exams that fall on each other, whatever is chosen
 * @param findings what could not be taken into account
 */
public record Plan(
        List<Choice> choices,
        List<Proposal> proposals,
        boolean complete,
        Optional<Obstacle> reason,
        List<Clash> fixedClashes,
        List<Finding> findings) {

    public Plan {
        choices = List.copyOf(choices);
        proposals = List.copyOf(proposals);
        Objects.requireNonNull(reason, "reason");
        fixedClashes = List.copyOf(fixedClashes);
        findings = List.copyOf(findings);
    }
}
