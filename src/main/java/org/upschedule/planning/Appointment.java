package org.upschedule.planning;

import java.util.Objects;
import org.upschedule.calendar.EventKind;
import org.upschedule.schedule.Exam;
import org.upschedule.schedule.ModuleCode;
import org.upschedule.schedule.SemesterTest;

/**
 * One side of a clash: the sessions of a group, or a sitting.
 *
 * @param name the code of the group, or what the form calls the test; empty where it says none
 */
public record Appointment(ModuleCode module, EventKind kind, String name) {

    public Appointment {
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(kind, "kind");
        name = name == null ? "" : name;
    }

    static Appointment of(Group group) {
        return new Appointment(group.part().module(), group.part().kind(), group.code());
    }

    static Appointment of(SemesterTest test) {
        return new Appointment(test.module(), EventKind.TEST, test.test());
    }

    static Appointment of(Exam exam) {
        return new Appointment(exam.module(), EventKind.EXAM, "");
    }

    /** Such as {@code COS 214 P01}, {@code COS 214 Test1} or {@code COS 214 exam}. */
    @Override
    public String toString() {
        return (module + " " + (name.isEmpty() && !kind.isWeekly() ? kind.noun() : name)).strip();
    }
}
