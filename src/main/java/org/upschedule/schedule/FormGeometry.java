package org.upschedule.schedule;

import java.util.List;

/**
 * The layout of the university's form. A new geometry means that the form was changed: somebody should check that it is still
 * read correctly.
 *
 * @param fingerprint places of the vertical rulings in points, such as {@code 36 93 136}
 * @param known whether this form had this geometry before
 * @param headings the words of the header that are known of the form, one of each column; empty where another stands there
 */
public record FormGeometry(String fingerprint, boolean known, List<String> headings) {

    public FormGeometry {
        headings = List.copyOf(headings);
    }

    /** Whether rulings and words of the header are as before. */
    public boolean isAsBefore() {
        return known && !headings.contains("");
    }
}
