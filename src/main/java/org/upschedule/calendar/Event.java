package org.upschedule.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.upschedule.schedule.ModuleCode;

/**
 * One VEVENT.
 *
 * @param tentative true where the schedule may still change it
 */
public record Event(Identity identity, Subject subject, Timing timing, Wording wording, Look look, boolean tentative) {

    public Event {
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(timing, "timing");
        Objects.requireNonNull(wording, "wording");
        Objects.requireNonNull(look, "look");
    }

    /**
     * What calendar programs and callers know the event by.
     *
     * @param session id of what it is a part of: the weekly session, or the sitting that it is itself
     */
    public record Identity(String uid, UUID session) {

        public Identity {
            Objects.requireNonNull(uid, "uid");
            Objects.requireNonNull(session, "session");
        }
    }

    /**
     * What is attended.
     *
     * @param group {@code null} where there is none
     */
    public record Subject(EventKind kind, ModuleCode module, String group) {

        public Subject {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(module, "module");
        }
    }

    /**
     * When it takes place.
     *
     * @param day weekday of a weekly session, {@code null} for a sitting
     * @param start wall time in Africa/Johannesburg; {@code null} where the event is a whole day
     * @param length {@code null} where the event is a whole day
     */
    public record Timing(DayOfWeek day, Recurrence dates, LocalTime start, EventLength length) {

        public Timing {
            Objects.requireNonNull(dates, "dates");
            if ((start == null) != (length == null)) {
                throw new IllegalArgumentException("An event has a start and a length, or is a whole day");
            }
            if (start == null && dates.repeats()) {
                throw new IllegalArgumentException("Only an event with a time repeats");
            }
        }
    }

    /**
     * What it says.
     *
     * @param summary with the student's name of the module
     * @param description one element a line
     * @param location empty where open
     */
    public record Wording(String summary, List<String> description, String location) {

        public Wording {
            description = List.copyOf(description);
        }
    }

    /**
     * What the student chose for the module and the kind.
     *
     * @param colour by its CSS3 name
     * @param reminders minutes before the start
     */
    public record Look(String colour, List<Integer> reminders) {

        public Look {
            reminders = List.copyOf(reminders);
        }
    }

    public String uid() {
        return identity.uid;
    }

    public String session() {
        return identity.session.toString();
    }

    public EventKind kind() {
        return subject.kind;
    }

    public ModuleCode module() {
        return subject.module;
    }

    public String group() {
        return subject.group;
    }

    public DayOfWeek day() {
        return timing.day;
    }

    public Recurrence dates() {
        return timing.dates;
    }

    public LocalTime start() {
        return timing.start;
    }

    /** {@code null} where the event is a whole day. */
    public Duration length() {
        return timing.length == null ? null : timing.length.duration();
    }

    /** True where the event has an end that the schedule does not give. */
    public boolean assumedEnd() {
        return timing.length != null && timing.length.assumed();
    }

    public String summary() {
        return wording.summary;
    }

    public List<String> description() {
        return wording.description;
    }

    public String location() {
        return wording.location;
    }

    public String colour() {
        return look.colour;
    }

    public List<Integer> reminders() {
        return look.reminders;
    }

    /** The module first: calendar programs that know one category show that. */
    public List<String> categories() {
        return List.of(module().code(), kind().label());
    }

    public Event with(String otherUid, Recurrence otherDates) {
        return new Event(
                new Identity(otherUid, identity.session),
                subject,
                new Timing(timing.day, otherDates, timing.start, timing.length),
                wording,
                look,
                tentative);
    }

    /** Whether they differ in their dates at most. */
    public boolean isLike(Event other) {
        return equals(other.with(uid(), dates()));
    }
}
