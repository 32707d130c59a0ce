package org.upschedule.timetable.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.academicyear.Term;
import org.upschedule.calendar.EventKind;
import org.upschedule.planning.Choice;
import org.upschedule.planning.Group;
import org.upschedule.planning.GroupsOnOffer;
import org.upschedule.planning.SessionTime;
import org.upschedule.schedule.Lecture;

/** All groups on offer, with their sessions and what each is at the same time as. */
@Schema(name = "GroupsOnOffer", description = "All groups that the files offer, whatever is chosen")
public record GroupsView(
        List<OfferView> choices,

        @Schema(description = "Quarters that have the same kind of week, those of one kind in each list")
        List<Set<Term>> weeks) {

    /** The groups of which a student takes one. */
    @Schema(name = "Offer")
    public record OfferView(
            String module, String offered, EventKind kind, Set<Term> quarters, List<OfferedGroup> groups) {}

    /** A group on offer. */
    @Schema(name = "OfferedGroup")
    public record OfferedGroup(String group, List<SessionView> sessions, int minutesAWeek, List<MeetingView> clashes) {}

    /** A weekly session. Times are wall times in Africa/Johannesburg. */
    @Schema(name = "OfferedSession")
    public record SessionView(
            @Schema(nullable = true, example = "L1") String activity,
            @Schema(nullable = true) DayOfWeek day,
            @Schema(nullable = true, example = "08:30") LocalTime start,
            @Schema(nullable = true) LocalTime end,

            @Schema(nullable = true, description = "Minute of the day; null where day or start are open")
            Integer from,

            @Schema(
                    nullable = true,
                    description =
                            "Minute of the day until which it takes the room in the week, also where the end is open")
            Integer to,

            List<String> venues,
            @Schema(nullable = true) String campus,

            @Schema(nullable = true, description = "The words of the PDF in the place of an open venue")
            String printedVenue,

            boolean tentative) {

        private static SessionView of(Lecture session) {
            return new SessionView(
                    session.activity(),
                    session.day(),
                    session.start(),
                    session.end(),
                    SessionTime.of(session).map(SessionTime::from).orElse(null),
                    SessionTime.of(session).map(SessionTime::to).orElse(null),
                    session.venues(),
                    session.campus(),
                    session.printed().venue(),
                    session.tentative());
        }
    }

    /** Another group at the same time. */
    @Schema(name = "Meeting")
    public record MeetingView(
            String module,
            String offered,
            EventKind kind,
            String group,
            @Schema(description = "In a week") int minutes) {

        private static MeetingView of(GroupsOnOffer.Meeting meeting) {
            ChoiceView.ChosenView group = ChoiceView.ChosenView.of(meeting.group());
            return new MeetingView(group.module(), group.offered(), group.kind(), group.group(), meeting.minutes());
        }
    }

    static GroupsView of(GroupsOnOffer offer) {
        return new GroupsView(
                offer.choices().stream().map(choice -> of(choice, offer)).toList(), offer.weeks());
    }

    private static OfferView of(Choice choice, GroupsOnOffer offer) {
        return new OfferView(
                choice.part().module().code(),
                choice.part().offered(),
                choice.part().kind(),
                GroupsOnOffer.quarters(choice.part()),
                choice.groups().stream().map(group -> of(group, offer)).toList());
    }

    private static OfferedGroup of(Group group, GroupsOnOffer offer) {
        return new OfferedGroup(
                group.code(),
                group.sessions().stream().map(SessionView::of).toList(),
                group.minutesAWeek(),
                offer.meetings(group).stream().map(MeetingView::of).toList());
    }
}
