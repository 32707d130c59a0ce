package org.upschedule.drawing;

/** Small files that a student could have, for each module code. */
public final class Drawn {

    private Drawn() {}

    /** Two lectures and a practical in two venues: three sessions. */
    public static byte[] lectures(String module) {
        DrawnSchedule drawn = DrawnSchedule.lectures();
        addLectures(drawn, module);
        addPractical(drawn, module);
        return drawn.pdf();
    }

    /** One sitting in two venues. */
    public static byte[] tests(String module) {
        DrawnSchedule drawn = DrawnSchedule.tests();
        addTest(drawn, module);
        return drawn.pdf();
    }

    /** One paper of each module, encrypted as the portal does. */
    public static byte[] exams(String... modules) {
        DrawnSchedule drawn = DrawnSchedule.exams().encrypted();
        for (String module : modules) {
            addExam(drawn, module);
        }
        return drawn.pdf();
    }

    /** A group with two sessions, on two lines. */
    public static void addLectures(DrawnSchedule lectures, String module) {
        lectures.row(
                module,
                "S2",
                "G01",
                "E ~L",
                "L1\nL2",
                "Monday\nThursday",
                "08:30 - 09:20\n10:30 - 11:20",
                "IT 4-4\nCentenary 6",
                "HATFIELD",
                "r3");
    }

    /** A group with one session in two venues, on two lines. */
    public static void addPractical(DrawnSchedule lectures, String module) {
        lectures.row(
                module,
                "S2",
                "P01",
                "E ~P",
                "P1\nP1",
                "Friday\nFriday",
                "14:30 - 17:20\n14:30 - 17:20",
                "Informatorium Blue Lab 1\nInformatorium Blue Lab 2",
                "HATFIELD",
                "");
    }

    /** A sitting whose name is wrapped, in two venues, on two lines. */
    public static void addTest(DrawnSchedule tests, String module) {
        tests.row(
                module,
                "PTest\n1",
                "Saturday",
                "23 Aug 2025",
                "10:00 - 11:30",
                "HATFIELD",
                "AE Annex \nAE du Toit Auditorium ");
    }

    /** A paper whose activity and venue are wrapped, on two lines. */
    public static void addExam(DrawnSchedule exams, String module) {
        exams.row(
                "FINAL",
                module,
                "1",
                "Exam\nWritten",
                "12 NOV 2025",
                "07:30",
                "HATF",
                "HATFIELD",
                "IT Building CBT Labs\n1,2,3",
                "");
    }
}
