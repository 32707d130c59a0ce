package org.upschedule.schedule;

/**
 * The layout of the university's form. A new geometry means that the form was changed: somebody should check that it is still
 * read correctly.
 *
 * @param fingerprint places of the vertical rulings in points, such as {@code 36 93 135.5}
 * @param known whether this form had this geometry before
 */
public record FormGeometry(String fingerprint, boolean known) {}
