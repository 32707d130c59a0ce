package org.upschedule.planning;

import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.upschedule.planning.Offers.schedule;
import static org.upschedule.planning.Offers.session;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.upschedule.academicyear.Term;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.ScheduleEntry;

class GroupsOnOfferTest {

    private static GroupsOnOffer offer(Lecture... sessions) {
        return GroupsOnOffer.of(List.of(schedule(sessions)));
    }

    private static Lecture of(String module, String offered) {
        return session(module, offered, "G01", "L1", TUESDAY, "10:30-11:20", "HATFIELD");
    }

    @Test
    void groupsOfOtherChoicesAtTheSameTimeAreNamed() {
        GroupsOnOffer offer = offer(
                session("COS 214", "G01", "L1", TUESDAY, "10:30-11:20"),
                session("STK 220", "P01", "P1", TUESDAY, "10:30-12:20"),
                session("STK 220", "P02", "P1", TUESDAY, "11:00-12:20"),
                session("STK 220", "P03", "P1", TUESDAY, "11:20-12:20"));

        Group lecture = offer.choices().get(0).groups().get(0);
        assertThat(offer.meetings(lecture))
                .extracting(meeting -> meeting.group().toString(), GroupsOnOffer.Meeting::minutes)
                .containsExactly(tuple("STK 220 P01", 50), tuple("STK 220 P02", 20));
        Group practical = offer.choices().get(1).groups().get(0);
        assertThat(offer.meetings(practical))
                .as("not the other practicals, of which she takes one")
                .extracting(meeting -> meeting.group().toString())
                .containsExactly("COS 214 G01");
    }

    @Test
    void quartersWithTheSameModulesAreOneKindOfWeek() {
        GroupsOnOffer offer = offer(of("COS 214", "S1"), of("STK 220", "Q3"), of("WTW 285", "S2"));

        assertThat(offer.weeks()).containsExactly(Set.of(Term.Q1, Term.Q2), Set.of(Term.Q3), Set.of(Term.Q4));
        assertThat(offer.meetings(offer.choices().get(0).groups().get(0)))
                .as("another semester")
                .isEmpty();
    }

    @Test
    void moreThanCanBeHeldAgainstEachOtherIsRefused() {
        ScheduleEntry[] many = IntStream.rangeClosed(1, 65)
                .mapToObj(group -> session("COS 214", "P" + group, "P1", TUESDAY, "10:30-11:20"))
                .toArray(ScheduleEntry[]::new);

        assertThatThrownBy(() -> GroupsOnOffer.of(List.of(schedule(many)))).isInstanceOf(TooManyChoicesException.class);
    }
}
