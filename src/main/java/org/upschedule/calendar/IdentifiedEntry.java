package org.upschedule.calendar;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.upschedule.calendar.files.DatedEntry;
import org.upschedule.schedule.ScheduleEntry;

/**
 * An entry and what identifies it. A change of its venue or time leaves its identity as it is.
 *
 * @param key module, group and activity and the like, with the year: next year's session is another one
 * @param ordinal from 1, tells the sessions of one key apart, such as two lectures L1 of a group
 */
record IdentifiedEntry(DatedEntry dated, List<String> key, int ordinal) {

    /** The order in which the sessions of a key are numbered that the calendar does not know yet. */
    private static final Comparator<ScheduleEntry> BY_TIME = comparing(ScheduleEntry::date, nullsLast(naturalOrder()))
            .thenComparing(IdentifiedEntry::weekday)
            .thenComparing(ScheduleEntry::start, nullsLast(naturalOrder()))
            .thenComparing(entry -> entry.withoutPrinted().toString());

    /**
     * @param known the sessions that the calendar has held: an entry that is one of them has its ordinal
     * @return the same order whatever the order of the input; a row that stands in two files is one entry
     */
    static List<IdentifiedEntry> of(CalendarInput input, KnownSessions known) {
        Map<List<String>, List<KnownSession>> sessions = known.byKey();
        Map<List<String>, List<DatedEntry>> entries = input.files().entries().stream()
                .sorted(comparing((DatedEntry dated) -> key(dated).toString())
                        .thenComparing(DatedEntry::entry, BY_TIME))
                .collect(groupingBy(IdentifiedEntry::key, LinkedHashMap::new, toList()));
        List<IdentifiedEntry> identified = new ArrayList<>();
        entries.forEach((key, each) -> {
            int[] ordinals = SessionMatching.ordinals(
                    each.stream().map(dated -> Slot.of(dated.entry())).toList(), sessions.getOrDefault(key, List.of()));
            for (int i = 0; i < ordinals.length; i++) {
                identified.add(new IdentifiedEntry(each.get(i), key, ordinals[i]));
            }
        });
        return identified;
    }

    ScheduleEntry entry() {
        return dated.entry();
    }

    /** @param part names the event among those of this entry */
    String uid(UUID calendarId, String part) {
        return EventUid.of(calendarId, key, ordinal, part);
    }

    String session(UUID calendarId) {
        return uid(calendarId, KnownSession.PART);
    }

    private static List<String> key(DatedEntry dated) {
        return dated.entry()
                .match(
                        lecture -> key(
                                "lecture",
                                dated.year().year(),
                                lecture.offered(),
                                lecture.module(),
                                lecture.group(),
                                lecture.activity()),
                        test -> key("test", yearOf(test.date()), test.module(), test.test()),
                        exam -> key("exam", yearOf(exam.date()), exam.module(), exam.activity(), exam.paper()));
    }

    private static Integer yearOf(LocalDate date) {
        return date == null ? null : date.getYear();
    }

    private static List<String> key(Object... parts) {
        return Arrays.stream(parts)
                .map(part -> part == null ? "" : part.toString())
                .toList();
    }

    /** 1 (Monday) to 7; 8 where the day is open, and for what has a date. */
    private static int weekday(ScheduleEntry entry) {
        return entry.match(lecture -> lecture.day() == null ? 8 : lecture.day().getValue(), test -> 8, exam -> 8);
    }
}
