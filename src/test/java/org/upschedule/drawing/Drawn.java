package org.upschedule.drawing;

/** Small files that a student could have, one for each module code. */
public final class Drawn {

    private Drawn() {}

    /** Two lectures and a practical in two venues: three sessions. */
    public static byte[] lectures(String module) {
        return DrawnSchedule.lectures()
                .row(
                        module,
                        "S2",
                        "G01",
                        "E ~L",
                        "L1\nL2",
                        "Monday\nThursday",
                        "08:30 - 09:20\n10:30 - 11:20",
                        "IT 4-4\nCentenary 6",
                        "HATFIELD",
                        "")
                .row(
                        module,
                        "S2",
                        "P01",
                        "E ~P",
                        "P1\nP1",
                        "Friday\nFriday",
                        "14:30 - 17:20\n14:30 - 17:20",
                        "Informatorium Blue Lab 1\nInformatorium Blue Lab 2",
                        "HATFIELD",
                        "")
                .pdf();
    }

    /** One sitting in two venues. */
    public static byte[] tests(String module) {
        return DrawnSchedule.tests()
                .row(
                        module,
                        "PTest\n1",
                        "Saturday",
                        "23 Aug 2025",
                        "10:00 - 11:30",
                        "HATFIELD",
                        "AE Annex \nAE du Toit Auditorium ")
                .pdf();
    }

    /** One paper. */
    public static byte[] exams(String module) {
        return DrawnSchedule.exams()
                .row(
                        "FINAL",
                        module,
                        "1",
                        "Exam\nWritten",
                        "12 NOV 2025",
                        "07:30",
                        "HATF",
                        "HATFIELD",
                        "IT Building CBT Labs\n1,2,3",
                        "")
                .encrypted()
                .pdf();
    }
}
