package org.upschedule.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.upschedule.academicyear.TeachingDates;
import org.upschedule.academicyear.Term;
import org.upschedule.schedule.CodeOrder;
import org.upschedule.schedule.Finding;
import org.upschedule.schedule.FindingCode;

/**
 * What a student chose, hid, named, coloured or wants to be reminded of, and that is in none of her files any more. She would miss
 * classes over a group that is gone, and not see why.
 */
final class StaleChoices {

    /** More of them are counted, not listed. */
    private static final int MOST = 50;

    private final CalendarSettings settings;
    private final List<IdentifiedEntry> entries;
    private final KnownSessions known;
    private final CalendarInput input;
    private final Map<Integer, TeachingDates> dates;

    /**
     * @param known the sessions of the calendar, also those that went
     * @param dates by year
     */
    StaleChoices(
            CalendarInput input,
            List<IdentifiedEntry> entries,
            KnownSessions known,
            Map<Integer, TeachingDates> dates) {
        this.dates = dates;
        this.input = input;
        this.settings = input.settings();
        this.entries = entries;
        this.known = known;
    }

    /** At most {@value #MOST}, and one that counts the others. */
    List<Finding> findings() {
        List<String> sentences = Stream.of(
                        groups(),
                        hidden(),
                        modules("name", settings.names()),
                        modules("colour", settings.colours()),
                        reminders())
                .flatMap(List::stream)
                .toList();
        List<Finding> findings = new ArrayList<>();
        sentences.stream()
                .limit(MOST)
                .forEach(sentence -> findings.add(Finding.of(FindingCode.STALE_CHOICE, sentence)));
        if (sentences.size() > MOST) {
            findings.add(Finding.of(
                    FindingCode.STALE_CHOICE,
                    "%d more of your choices point to nothing in your files.".formatted(sentences.size() - MOST)));
        }
        return findings;
    }

    private List<String> groups() {
        Map<String, Map<EventKind, Set<String>>> offered =
                OfferedGroups.of(input.files().lectures());
        List<String> sentences = new ArrayList<>();
        settings.groups()
                .forEach((module, kinds) -> kinds.forEach((kind, chosen) -> {
                    Set<String> there = offered.getOrDefault(module, Map.of()).getOrDefault(kind, Set.of());
                    Set<String> gone = new TreeSet<>(chosen);
                    gone.removeAll(there);
                    if (!gone.isEmpty()) {
                        sentences.add(gone(module, kind, gone, chosen, there));
                    }
                }));
        return sentences;
    }

    private static String gone(String module, EventKind kind, Set<String> gone, Set<String> chosen, Set<String> there) {
        String what = "%s: your %s group%s %s %s gone"
                .formatted(
                        module,
                        kind.noun(),
                        gone.size() == 1 ? "" : "s",
                        listed(gone),
                        gone.size() == 1 ? "is" : "are");
        if (there.isEmpty()) {
            return what + "; your files have no " + kind.noun() + " of this module.";
        }
        boolean none = gone.size() == chosen.size();
        return what + "; " + listed(there) + (there.size() == 1 ? " is" : " are") + " there. "
                + (none
                        ? "Choose again: until then the calendar has no " + kind.noun() + " of this module."
                        : "Choose again.");
    }

    private List<String> hidden() {
        Map<String, IdentifiedEntry> there = new HashMap<>();
        entries.forEach(entry -> there.put(entry.session(input.calendarId()), entry));
        Map<String, String> names = known.names(input.calendarId());
        Map<Hidden, Integer> gone = new LinkedHashMap<>();
        for (String id : settings.hidden()) {
            String[] parts = id.split("/", 2);
            boolean date = parts.length == 2;
            IdentifiedEntry entry = there.get(parts[0]);
            if (entry == null || date && !takesPlace(entry, LocalDate.parse(parts[1]))) {
                gone.merge(new Hidden(names.getOrDefault(parts[0], ""), date), 1, Integer::sum);
            }
        }
        return gone.entrySet().stream()
                .map(each -> each.getKey().sentence(each.getValue()))
                .toList();
    }

    /**
     * Something hidden that is not there.
     *
     * @param name empty where nobody knows any more what it was
     * @param dates single dates of it, not all of it
     */
    private record Hidden(String name, boolean dates) {

        private String sentence(int count) {
            if (name.isEmpty()) {
                return count == 1
                        ? "One event that you have hidden is not in your files any more."
                        : "%d events that you have hidden are not in your files any more.".formatted(count);
            }
            if (!dates) {
                return name + ", which you have hidden, is not there any more.";
            }
            return count == 1
                    ? name + ", of which you have hidden one date, is not on that date any more."
                    : "%s, of which you have hidden %d dates, is not on these dates any more.".formatted(name, count);
        }
    }

    private boolean takesPlace(IdentifiedEntry entry, LocalDate date) {
        return entry.entry()
                .match(
                        lecture -> Term.of(lecture.offered())
                                .filter(term -> lecture.day() != null
                                        && dates.get(entry.dated().year().year())
                                                .of(term, lecture.day())
                                                .contains(date))
                                .isPresent(),
                        test -> date.equals(test.date()),
                        exam -> date.equals(exam.date()));
    }

    private List<String> modules(String what, Map<String, String> chosen) {
        Set<String> there = new HashSet<>();
        entries.forEach(entry -> there.add(entry.entry().module().code()));
        return chosen.keySet().stream()
                .filter(module -> !there.contains(module))
                .map(module -> "%s, which you gave a %s, is not in your files.".formatted(module, what))
                .toList();
    }

    private List<String> reminders() {
        Set<EventKind> there = new HashSet<>();
        entries.forEach(
                entry -> there.add(entry.entry().match(EventKind::of, test -> EventKind.TEST, exam -> EventKind.EXAM)));
        return settings.reminders().entrySet().stream()
                .filter(reminder -> !reminder.getValue().isEmpty() && !there.contains(reminder.getKey()))
                .map(reminder -> "You want to be reminded of each %s, and your files have none."
                        .formatted(reminder.getKey().noun()))
                .toList();
    }

    private static String listed(Set<String> groups) {
        List<String> all = groups.stream().sorted(CodeOrder.INSTANCE).toList();
        return all.size() == 1
                ? all.get(0)
                : String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.get(all.size() - 1);
    }
}
