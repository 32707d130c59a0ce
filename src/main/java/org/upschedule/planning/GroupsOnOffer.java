package org.upschedule.planning;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.upschedule.academicyear.Term;
import org.upschedule.schedule.Schedule;

/**
 * All groups that schedules offer, when they are, and which of them are at the same time.
 *
 * @param choices in the order of the modules
 */
public record GroupsOnOffer(List<Choice> choices) {

    public GroupsOnOffer {
        choices = List.copyOf(choices);
    }

    /**
     * A group that takes up some of the same time as another one.
     *
     * @param minutes that both have in common in a week
     */
    public record Meeting(Group group, int minutes) {}

    /** @throws TooManyChoicesException where more is on offer than can be held against each other */
    public static GroupsOnOffer of(Collection<Schedule> schedules) {
        GroupsOnOffer offer = new GroupsOnOffer(Choice.of(schedules));
        GroupLimits.check(offer.choices);
        return offer;
    }

    /** The quarters that have the same kind of week, those of one kind in each set, earliest first. */
    public List<Set<Term>> weeks() {
        return WeekKinds.of(choices.stream().map(Choice::part).toList()).quarters();
    }

    /** In which a part of a module is given; none where its term is open or unknown. */
    public static Set<Term> quarters(ModulePart part) {
        return WeekKinds.quartersOf(part);
    }

    /** Groups of other choices at the same time as this one. */
    public List<Meeting> meetings(Group group) {
        return groups().map(other -> new Meeting(
                        other,
                        Clash.between(group, other).stream()
                                .mapToInt(Clash::minutes)
                                .sum()))
                .filter(meeting -> meeting.minutes() > 0)
                .toList();
    }

    private Stream<Group> groups() {
        return choices.stream().flatMap(choice -> choice.groups().stream());
    }
}
