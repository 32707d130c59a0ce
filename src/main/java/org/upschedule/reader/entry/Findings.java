package org.upschedule.reader.entry;

import java.util.ArrayList;
import java.util.List;
import org.upschedule.schedule.Finding;
import org.upschedule.schedule.FindingCode;

/** Collects what the student should know about the reading. */
final class Findings {

    private final List<Finding> findings = new ArrayList<>();

    void add(FindingCode code, String message, FormRow row) {
        findings.add(new Finding(code, message, row.page(), row.number()));
    }

    void add(FindingCode code, String message, Integer page, Integer row) {
        findings.add(new Finding(code, message, page, row));
    }

    /** Adds that the form says two things about the row which cannot both be right. */
    void contradiction(FindingCode code, FormRow row, String what) {
        add(code, row.text(Column.MODULE) + ": " + what + " Please ask the department.", row);
    }

    List<Finding> all() {
        return findings;
    }
}
