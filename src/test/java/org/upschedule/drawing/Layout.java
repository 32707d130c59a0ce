package org.upschedule.drawing;

import java.util.Arrays;
import java.util.List;

/** The three forms as the portal lays them out: A4 landscape, in points, measured on real files. */
enum Layout {
    LECTURES(
            "Lectures",
            new float[] {35.75f, 92.45f, 135, 177.5f, 212.95f, 262.55f, 326.35f, 397.25f, 553.15f, 638.2f, 744.5f},
            "Module",
            "Offered",
            "Group",
            "Lang",
            "Activity",
            "Day",
            "Time",
            "Venue",
            "Campus",
            "Study Prog"),
    TESTS(
            "Semester Tests",
            new float[] {35.75f, 92.45f, 135, 213, 291, 368.95f, 461.1f, 652.4f},
            "Module",
            "Test",
            "Day",
            "Date",
            "Time",
            "Campus",
            "Venue"),
    EXAMS(
            "Exams",
            new float[] {35.75f, 85.25f, 143.75f, 184.25f, 238.25f, 314.75f, 361.8f, 453.95f, 546.1f, 673.65f, 765.8f},
            "Status",
            "Module",
            "Paper",
            "Activity",
            "Date",
            "Start\nTime",
            "Module Campus",
            "Exam Campus",
            "Venue",
            "Exam Comments");

    static final float PAGE_WIDTH = 841.9f;
    static final float PAGE_HEIGHT = 595.3f;
    static final float HEADING_X = 36;
    static final float HEADING_Y = 539.88f;
    static final float HEADING_SIZE = 20;
    /** Top of the table on page 1, under the heading, and on all others. */
    static final float FIRST_TOP = 521.43f;

    static final float TOP = 561.2f;
    static final float RULE = 0.5f;
    static final float PITCH = 11.56f;
    static final float TYPE_SIZE = 10;
    static final float SMALL_TYPE_SIZE = 8;
    static final float PADDING = 5.65f;
    /** From a row's upper ruling to its first baseline. */
    static final float ASCENT = 9.37f;

    static final int LINES_ON_PAGE = 38;

    /** How many lines have room where the first page has its heading, and where it has its header. */
    static final int LINES_OF_HEADING = 3;

    static final int LINES_OF_HEADER = 1;

    final String heading;
    final float[] edges;
    final List<String> header;

    Layout(String heading, float[] edges, String... header) {
        this.heading = heading;
        this.edges = edges;
        this.header = Arrays.asList(header);
    }
}
