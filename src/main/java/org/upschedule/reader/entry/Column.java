package org.upschedule.reader.entry;

/** The columns of the three forms, by the words in their header. */
enum Column {
    MODULE("Module"),
    OFFERED("Offered"),
    GROUP("Group"),
    LANGUAGE("Lang"),
    ACTIVITY("Activity"),
    DAY("Day"),
    TIME("Time"),
    VENUE("Venue"),
    CAMPUS("Campus"),
    PROGRAMMES("Study Prog"),
    TEST("Test"),
    DATE("Date"),
    STATUS("Status"),
    PAPER("Paper"),
    START_TIME("Start Time"),
    MODULE_CAMPUS("Module Campus"),
    EXAM_CAMPUS("Exam Campus"),
    EXAM_COMMENTS("Exam Comments");

    private final String header;

    Column(String header) {
        this.header = header;
    }

    /** As it stands in the form. */
    String header() {
        return header;
    }

    /** Whether a header cell names this column. Line breaks, spaces and upper case do not matter. */
    boolean isNamed(String headerCell) {
        int at = 0;
        for (int i = 0; i < headerCell.length(); i++) {
            char character = headerCell.charAt(i);
            if (character == ' ') {
                continue;
            }
            at += at < header.length() && header.charAt(at) == ' ' ? 1 : 0;
            if (at == header.length() || Character.toLowerCase(character) != Character.toLowerCase(header.charAt(at))) {
                return false;
            }
            at++;
        }
        return at == header.length();
    }
}
