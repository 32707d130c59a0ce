package org.upschedule.timetable;

/** How the academic year of a file's lectures came about: no file of lectures says it. */
enum YearOrigin {
    /** The student said it. */
    SAID,
    /** Tests or exams beside it are of that year. */
    DATES,
    /** Nothing says it, so it is the present one, and the student is asked. */
    ASSUMED
}
