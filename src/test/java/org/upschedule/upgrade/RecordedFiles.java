package org.upschedule.upgrade;

import org.upschedule.drawing.DrawnSchedule;

/** The PDFs behind the recorded timetables. What the forms can leave open is open in one row, and is not in another. */
public final class RecordedFiles {

    private static final String EARLY = "08:30 - 09:20";
    private static final String LATER = "10:30 - 11:20";
    private static final String AFTERNOON = "14:30 - 17:20";

    private RecordedFiles() {}

    /** Lectures of 2026. */
    public static byte[] lectures() {
        return open(drawn("IT 4-4", LATER))
                .row("COS 301", "S1", "P02", "E ~P", "P1", "Wednesday", AFTERNOON, "Lab 3", "HATFIELD", "")
                .pdf();
    }

    /** Another venue on Monday, another time on Thursday, a practical less, a module more. */
    public static byte[] newerLectures() {
        return open(drawn("IT 2-26", "11:30 - 12:20"))
                .row("STK 310", "S2", "G01", "A ~L", "L1", "Friday", EARLY, "Süd-Haus (1), B", "GROENKLOOF", "r3")
                .pdf();
    }

    private static DrawnSchedule drawn(String monday, String thursday) {
        return DrawnSchedule.lectures()
                .row(
                        "COS 301",
                        "S1",
                        "G01",
                        "E ~L",
                        "L1\nL2",
                        "Monday\nThursday",
                        EARLY + "\n" + thursday,
                        monday + "\nCentenary 6",
                        "HATFIELD",
                        "r3, R2")
                .row("COS 301", "S1", "G02", "A ~L", "L1", "Tuesday", EARLY, "Aula", "HATFIELD", "")
                .row("COS 301", "S1", "T01", "E ~T", "T1", "Tuesday", LATER, "Aula", "HATFIELD", "")
                .row(
                        "COS 301",
                        "S1",
                        "P01",
                        "E ~P",
                        "P1\nP1",
                        "Friday\nFriday",
                        AFTERNOON + "\n" + AFTERNOON,
                        "Blue Lab 1\nBlue Lab 2",
                        "HATFIELD",
                        "");
    }

    private static DrawnSchedule open(DrawnSchedule lectures) {
        return lectures.row("WTW 320", "Q1", "G01", "E ~L", "L1", "Monday", EARLY, "Consult Department", "HATFIELD", "")
                .row("PHY 356", "", "", "", "", "Unfinalised", "TBA", "Aula", "", "")
                .row("FRK 300", "S7", "G01", "E ~L", "L1", "Moonday", EARLY, "Aula", "HATFIELD", "")
                .footer("Printed by the portal");
    }

    /** Lectures of 2018, of every term that the year has and of some that it does not. */
    public static byte[] lecturesOf2018() {
        return DrawnSchedule.lectures()
                .row("INF 154", "S1", "G01", "E ~L", "L1", "Monday", EARLY, "IT 4-4", "HATFIELD", "")
                .row("INF 164", "Q2", "G01", "E ~L", "L1", "Friday", LATER, "IT 4-4", "HATFIELD", "")
                .row("INF 171", "Y", "G01", "E ~L", "L1", "Wednesday", LATER, "IT 4-4", "HATFIELD", "")
                .row("INF 225", "S2", "G01", "E ~L", "L1", "Friday", EARLY, "IT 4-4", "HATFIELD", "")
                .pdf();
    }

    public static byte[] tests() {
        return DrawnSchedule.tests()
                .row("COS 301", "PTest\n1", "Saturday", "21 Mar 2026", "10:00 - 11:30", "HATFIELD", "Aula \nIT 4-4 ")
                .row("COS 301", "Test2", "Unfinalised", "Unfinalised", "15:00 - 17:00", "HATFIELD", "Unfinalised")
                .row("WTW 320", "Test1", "Monday", "17 Apr 2026", "15:00 - 17:00", "HATFIELD", "Thuto 3-1 ")
                .row("PHY 356", "", "Friday", "24 Apr 2026", "TBA", "", "Unfinalised")
                .pdf();
    }

    public static byte[] exams() {
        return DrawnSchedule.exams()
                .encrypted()
                .row("FINAL", "COS 301", "1", "Exam\nWritten", "12 JUN 2026", "07:30", "HATF", "HATFIELD", "Aula", "")
                .row(
                        "DRAFT",
                        "WTW 320",
                        "2",
                        "Exam",
                        "15 JUN 2026",
                        "TBA",
                        "HATF",
                        "",
                        "Consult\nDepartment",
                        "Open\nbook")
                .row("", "PHY 356", "", "", "TBA", "Unfinalised", "", "HATFIELD", "Thuto 3-1", "")
                .pdf();
    }

    /** Two groups with one lecture each. */
    public static byte[] twoGroups(String module, String venue) {
        return groups(module, venue).pdf();
    }

    /** Two groups with one lecture each, and a practical. */
    public static byte[] twoGroupsAndPractical(String module, String venue) {
        return groups(module, venue)
                .row(module, "Q1", "P01", "E ~P", "P1", "Friday", AFTERNOON, "Lab 3", "HATFIELD", "")
                .pdf();
    }

    private static DrawnSchedule groups(String module, String venue) {
        return DrawnSchedule.lectures()
                .row(module, "Q1", "G01", "E ~L", "L1", "Monday", EARLY, venue, "HATFIELD", "")
                .row(module, "Q1", "G02", "E ~L", "L1", "Tuesday", EARLY, "Aula", "HATFIELD", "");
    }
}
