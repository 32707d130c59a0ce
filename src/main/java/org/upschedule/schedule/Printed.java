package org.upschedule.schedule;

/**
 * The words that the PDF prints where it leaves something open, or where what it says cannot be read. They are kept for the student:
 * {@code Consult Department} in the place of a venue is advice. Each is {@code null} where nothing is printed, and for what is known.
 *
 * @param time in the place of the start, the end or both
 * @param venue also where other venues are known
 */
public record Printed(String day, String date, String time, String venue) {

    public static final Printed NOTHING = new Printed(null, null, null, null);

    public boolean isNothing() {
        return day == null && date == null && time == null && venue == null;
    }
}
