package org.upschedule.timetable.web;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.calendar.EventKind;
import org.upschedule.planning.Choice;
import org.upschedule.planning.Group;
import org.upschedule.planning.ModulePart;

/** The groups of which a student takes one. */
@Schema(name = "Choice")
public record ChoiceView(
        String module,
        String offered,
        EventKind kind,
        List<GroupView> groups,

        @Schema(nullable = true, description = "The group that she insists on")
        String locked) {

    /** A group on offer, and what it costs in time. */
    @Schema(name = "Group")
    public record GroupView(
            String group,
            int sessions,

            @Schema(description = "Sessions whose day or time the schedule does not give yet")
            int openSessions,

            int minutesAWeek,
            Collection<DayOfWeek> days,
            Collection<String> campuses) {

        private static GroupView of(Group group) {
            return new GroupView(
                    group.code(),
                    group.sessions().size(),
                    group.open().size(),
                    group.minutesAWeek(),
                    group.days(),
                    group.campuses());
        }
    }

    /** A group that a proposal takes. */
    @Schema(name = "ChosenGroup")
    public record ChosenView(String module, String offered, EventKind kind, String group) {

        static ChosenView of(Group group) {
            ModulePart part = group.part();
            return new ChosenView(part.module().code(), part.offered(), part.kind(), group.code());
        }
    }

    static ChoiceView of(Choice choice) {
        ModulePart part = choice.part();
        return new ChoiceView(
                part.module().code(),
                part.offered(),
                part.kind(),
                choice.groups().stream().map(GroupView::of).toList(),
                choice.locked().map(Group::code).orElse(null));
    }
}
