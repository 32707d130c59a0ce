package org.upschedule.schedule;

/** The three documents that the student portal makes; the bold heading of page 1 names the kind. */
public enum ScheduleKind {
    LECTURES,
    TESTS,
    EXAMS
}
