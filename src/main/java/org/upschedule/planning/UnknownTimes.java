package org.upschedule.planning;

import java.util.ArrayList;
import java.util.List;
import org.upschedule.academicyear.Term;
import org.upschedule.schedule.Finding;
import org.upschedule.schedule.FindingCode;

/**
 * Findings about groups whose time or term is not known. They clash with nothing now, so the student has to know that they still
 * may.
 */
final class UnknownTimes {

    private UnknownTimes() {}

    static List<Finding> findings(PlanRequest request) {
        List<Finding> findings = new ArrayList<>();
        for (Choice choice : request.choices()) {
            if (Term.of(choice.part().offered()).isEmpty()) {
                findings.add(Finding.of(
                        FindingCode.UNKNOWN_TERM,
                        "%s takes part in no clash: its term \"%s\" is not known."
                                .formatted(choice.part(), choice.part().offered())));
            }
            for (Group group : choice.candidates()) {
                if (!group.open().isEmpty()) {
                    findings.add(Finding.of(
                            FindingCode.SESSION_OPEN,
                            "%s may still clash: the schedule leaves day or time of %d of its sessions open."
                                    .formatted(group, group.open().size())));
                }
            }
        }
        return findings;
    }
}
