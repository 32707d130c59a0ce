package org.upschedule.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.upschedule.job.StoredSchedule.StoredPlace;
import org.upschedule.schedule.Exam;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.ModuleCode;
import org.upschedule.schedule.ScheduleEntry;
import org.upschedule.schedule.SemesterTest;

/**
 * The stored form of an entry: what the PDF leaves open is {@code null}. {@code tentative} is there only where it is true, {@code printed}
 * only where words stand in the place of what is open.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StoredEntry.StoredLecture.class, name = "lecture"),
    @JsonSubTypes.Type(value = StoredEntry.StoredTest.class, name = "test"),
    @JsonSubTypes.Type(value = StoredEntry.StoredExam.class, name = "exam")
})
@Schema(
        name = "Entry",
        description =
                "One thing that a student attends. What the PDF leaves open is null, the entry has tentative true, and printed the"
                        + " words that stand there",
        oneOf = {StoredEntry.StoredLecture.class, StoredEntry.StoredTest.class, StoredEntry.StoredExam.class},
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "lecture", schema = StoredEntry.StoredLecture.class),
            @DiscriminatorMapping(value = "test", schema = StoredEntry.StoredTest.class),
            @DiscriminatorMapping(value = "exam", schema = StoredEntry.StoredExam.class)
        })
public sealed interface StoredEntry {

    ScheduleEntry entry();

    List<StoredPlace> places();

    static StoredEntry of(ScheduleEntry entry, List<StoredPlace> places) {
        return entry.match(
                lecture -> StoredLecture.of(lecture, places),
                test -> StoredTest.of(test, places),
                exam -> StoredExam.of(exam, places));
    }

    /** See {@link org.upschedule.schedule.Lecture}. */
    @Schema(
            name = "Lecture",
            requiredProperties = {"type", "module"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING))
    record StoredLecture(
            String module,
            String offered,
            String group,
            String language,
            String activity,
            DayOfWeek day,
            LocalTime start,
            LocalTime end,
            List<String> venues,
            String campus,
            List<String> programmes,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean tentative,
            @JsonInclude(JsonInclude.Include.NON_NULL) StoredPrinted printed,
            List<StoredPlace> places)
            implements StoredEntry {

        private static StoredLecture of(Lecture lecture, List<StoredPlace> places) {
            return new StoredLecture(
                    lecture.module().code(),
                    lecture.offered(),
                    lecture.group(),
                    lecture.language(),
                    lecture.activity(),
                    lecture.day(),
                    lecture.start(),
                    lecture.end(),
                    lecture.venues(),
                    lecture.campus(),
                    lecture.programmes(),
                    lecture.tentative(),
                    StoredPrinted.of(lecture.printed()),
                    places);
        }

        @Override
        public Lecture entry() {
            return new Lecture(
                    new ModuleCode(module),
                    offered,
                    group,
                    language,
                    activity,
                    day,
                    start,
                    end,
                    venues,
                    campus,
                    programmes,
                    tentative,
                    StoredPrinted.printed(printed));
        }
    }

    /** See {@link org.upschedule.schedule.SemesterTest}. */
    @Schema(
            name = "SemesterTest",
            requiredProperties = {"type", "module"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING))
    record StoredTest(
            String module,
            String test,
            LocalDate date,
            LocalTime start,
            LocalTime end,
            List<String> venues,
            String campus,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean tentative,
            @JsonInclude(JsonInclude.Include.NON_NULL) StoredPrinted printed,
            List<StoredPlace> places)
            implements StoredEntry {

        private static StoredTest of(SemesterTest test, List<StoredPlace> places) {
            return new StoredTest(
                    test.module().code(),
                    test.test(),
                    test.date(),
                    test.start(),
                    test.end(),
                    test.venues(),
                    test.campus(),
                    test.tentative(),
                    StoredPrinted.of(test.printed()),
                    places);
        }

        @Override
        public SemesterTest entry() {
            return new SemesterTest(
                    new ModuleCode(module),
                    test,
                    date,
                    start,
                    end,
                    venues,
                    campus,
                    tentative,
                    StoredPrinted.printed(printed));
        }
    }

    /** See {@link org.upschedule.schedule.Exam}. */
    @Schema(
            name = "Exam",
            requiredProperties = {"type", "module"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING))
    record StoredExam(
            String status,
            String module,
            String paper,
            String activity,
            LocalDate date,
            LocalTime start,
            String moduleCampus,
            String campus,
            String venue,
            String comments,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean tentative,
            @JsonInclude(JsonInclude.Include.NON_NULL) StoredPrinted printed,
            List<StoredPlace> places)
            implements StoredEntry {

        private static StoredExam of(Exam exam, List<StoredPlace> places) {
            return new StoredExam(
                    exam.status(),
                    exam.module().code(),
                    exam.paper(),
                    exam.activity(),
                    exam.date(),
                    exam.start(),
                    exam.moduleCampus(),
                    exam.campus(),
                    exam.venue(),
                    exam.comments(),
                    exam.tentative(),
                    StoredPrinted.of(exam.printed()),
                    places);
        }

        @Override
        public Exam entry() {
            return new Exam(
                    status,
                    new ModuleCode(module),
                    paper,
                    activity,
                    date,
                    start,
                    moduleCampus,
                    campus,
                    venue,
                    comments,
                    tentative,
                    StoredPrinted.printed(printed));
        }
    }
}
