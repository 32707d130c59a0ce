package org.upschedule.timetable.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.academicyear.DateRange;
import org.upschedule.academicyear.Term;
import org.upschedule.calendar.CalendarSettings;
import org.upschedule.calendar.EventKind;
import org.upschedule.timetable.TimetableDraft;
import org.upschedule.timetable.web.constraint.Colour;
import org.upschedule.timetable.web.constraint.Label;
import org.upschedule.timetable.web.constraint.Weekly;
import org.upschedule.timetable.web.constraint.WithinAYear;

/** What a caller asks a timetable to be; its keys are explained in the OpenAPI document. */
@Schema(description = "What a student wants a timetable to be; what is left out is not set")
public record TimetableRequest(
        @Schema(description = "Shown by calendar programs", maxLength = MAX_NAME) @Label(max = MAX_NAME)
        String name,

        @Schema(description = "Ids of completed jobs of the caller")
        @NotNull(message = "is missing")
        @Size(min = 1, max = 50, message = "a timetable needs between {min} and {max} jobs")
        List<@Pattern(regexp = ID, message = "{input} is not the id of a job") String> jobs,

        @Schema(description = "The year that lectures belong to; found out where it is left out")
        Integer academicYear,

        @Schema(
                description =
                        "For a module and kind (LECTURE, PRACTICAL, TUTORIAL, OTHER) the groups that she attends; none said, all of them",
                example = "{\"COS 214\": {\"LECTURE\": [\"G01\"], \"PRACTICAL\": [\"P02\"]}}")
        @Size(max = 100, message = ITEMS)
        Map<
                        @Size(max = 50, message = NO_MODULE) String,
                        Map<@Weekly EventKind, @Size(max = 50, message = ITEMS) List<@Label String>>>
                groups,

        @Schema(description = "Ids of events, or sessions of events") @Size(max = 1_000, message = ITEMS)
        List<@Pattern(regexp = ID + "(/\\d{4}-\\d\\d-\\d\\d)?", message = NO_EVENT) String> hidden,

        @Schema(description = "Short names of modules") @Size(max = 100, message = ITEMS)
        Map<@Size(max = 50, message = NO_MODULE) String, @Label String> names,

        @Schema(
                description =
                        "CSS 3 colour names of modules; others get colours that people who do not see all colours can tell apart",
                example = "{\"COS 214\": \"royalblue\"}")
        @Size(max = 100, message = ITEMS)
        Map<@Size(max = 50, message = NO_MODULE) String, @Colour String> colours,

        @Schema(
                description = "For a kind (LECTURE, PRACTICAL, TUTORIAL, OTHER, TEST, EXAM), minutes before the start",
                example = "{\"EXAM\": [60, 1440]}")
        Map<
                        EventKind,
                        @Size(max = 5, message = ITEMS) List<
                                @Min(value = 0, message = REMINDER) @Max(value = 40_320, message = REMINDER) Integer>>
                reminders,

        @Schema(description = "Assumed length of exams, whose end the schedule does not give")
        @Min(value = 1, message = EXAM)
        @Max(value = 720, message = EXAM)
        Integer examMinutes,

        @Schema(description = "Days without weekly sessions") @Size(max = 100, message = ITEMS)
        List<@WithinAYear DateRange> daysOff,

        @Schema(description = "First and last day of terms (S1, S2, Q1 to Q4, Y), in the place of the academic year's")
        Map<Term, DateRange> terms,

        @Schema(
                description = "By job the year of its lectures, where it is another one than academicYear",
                example = "{\"0f6c4f0e-53d1-4a55-9d0a-8a6b6d1c2e10\": 2025}")
        @Size(max = 50, message = ITEMS)
        Map<
                        @Pattern(regexp = ID, message = "{input} is not the id of a job") String,
                        @NotNull(message = "is missing") Integer>
                years) {

    private static final String DEFAULT_NAME = "UP timetable";
    private static final int MAX_NAME = 100;
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    static final String ITEMS = "has too many items; at most {max} are possible";
    private static final String NO_MODULE = "is not the code of a module";
    private static final String NO_EVENT = "must be the id of an event, or the session of one";
    private static final String REMINDER = "must be between 0 and 40320";
    private static final String EXAM = "must be between 1 and 720";

    /** What a valid request asks for. */
    TimetableDraft draft() {
        return new TimetableDraft(
                requireNonNullElse(name, DEFAULT_NAME).strip(),
                jobs.stream().map(UUID::fromString).toList(),
                academicYear == null ? OptionalInt.empty() : OptionalInt.of(academicYear),
                yearsByJob(),
                settings());
    }

    private Map<UUID, Integer> yearsByJob() {
        Map<UUID, Integer> byJob = new TreeMap<>();
        requireNonNullElse(years, Map.<String, Integer>of())
                .forEach((job, year) -> byJob.put(UUID.fromString(job), year));
        return byJob;
    }

    private CalendarSettings settings() {
        return new CalendarSettings(
                mapped(groups, kinds -> mapped(kinds, TimetableRequest::stripped)),
                Set.copyOf(requireNonNullElse(hidden, List.of())),
                mapped(names, String::strip),
                mapped(colours, Function.identity()),
                mapped(reminders, Set::copyOf),
                examMinutes == null ? null : Duration.ofMinutes(examMinutes),
                requireNonNullElse(daysOff, List.of()),
                mapped(terms, Function.identity()));
    }

    private static <K, V, T> Map<K, T> mapped(Map<K, V> map, Function<V, T> value) {
        Map<K, T> mapped = new TreeMap<>();
        requireNonNullElse(map, Map.<K, V>of()).forEach((key, each) -> mapped.put(key, value.apply(each)));
        return mapped;
    }

    private static Set<String> stripped(List<String> texts) {
        Set<String> stripped = new TreeSet<>();
        texts.forEach(text -> stripped.add(text.strip()));
        return stripped;
    }
}
