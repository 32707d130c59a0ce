package org.upschedule.statistics.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.calendar.EventKind;
import org.upschedule.timetable.ChosenGroups;

/** How many students have chosen which group. */
@Schema(name = "GroupStatistics")
public record ChosenGroupsView(
        int year,

        @Schema(description = "Whether the numbers are estimated from a sample, because there are too many timetables")
        boolean estimate,

        @Schema(description = "Students whose timetables of the year were looked at")
        long looked,

        @Schema(description = "By module, kind and group. What fewer than five students have chosen is left out")
        List<GroupView> groups) {

    /** One group. */
    @Schema(name = "GroupCount")
    public record GroupView(String module, EventKind kind, String group, long students) {}

    static ChosenGroupsView of(int year, ChosenGroups chosen) {
        return new ChosenGroupsView(
                year,
                chosen.isEstimate(),
                chosen.looked(),
                chosen.groups().stream()
                        .map(group -> new GroupView(group.module(), group.kind(), group.group(), group.students()))
                        .toList());
    }
}
