package org.upschedule.schedule;

/**
 * How the university laid its form out. A new geometry means that the form was changed, and that somebody should look whether it
 * is still read rightly.
 *
 * @param fingerprint places of the vertical rulings in points, such as {@code 36 93 135.5}
 * @param known whether this form had this geometry before
 */
public record FormGeometry(String fingerprint, boolean known) {}
