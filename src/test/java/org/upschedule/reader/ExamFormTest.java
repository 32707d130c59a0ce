package org.upschedule.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.DrawnSchedule;
import org.upschedule.schedule.Exam;
import org.upschedule.schedule.ModuleCode;

/** The quirks of the exams form. */
class ExamFormTest {

    private static DrawnSchedule row(String date, String start, String campus, String venue, String comments) {
        return DrawnSchedule.exams()
                .row("FINAL", "COS 284", "1", "Exam\nWritten", date, start, "HATF", campus, venue, comments);
    }

    @Test
    void everyColumnWrapsOneValue() {
        assertThat(Reading.exams(row("12 NOV 2025", "07:30", "HATFIELD", "IT Building CBT Labs\n1,2,3", "Open\nbook")))
                .containsExactly(new Exam(
                        "FINAL",
                        new ModuleCode("COS 284"),
                        "1",
                        "Exam Written",
                        LocalDate.of(2025, 11, 12),
                        LocalTime.of(7, 30),
                        "HATF",
                        "HATFIELD",
                        "IT Building CBT Labs 1,2,3",
                        "Open book",
                        false));
    }

    @Test
    void consultDepartmentIsATentativeExamWithoutVenue() {
        assertThat(Reading.exams(row("12 NOV 2025", "07:30", "", "Consult\nDepartment", "")))
                .singleElement()
                .satisfies(exam -> {
                    assertThat(exam.tentative()).isTrue();
                    assertThat(exam.venue()).isNull();
                    assertThat(exam.campus()).isNull();
                    assertThat(exam.comments()).isEmpty();
                });
    }

    @Test
    void openDateAndTimeAreTentative() {
        assertThat(Reading.exams(row("TBA", "Unfinalised", "HATFIELD", "Thuto 3-1", "")))
                .singleElement()
                .satisfies(exam -> {
                    assertThat(exam.tentative()).isTrue();
                    assertThat(exam.date()).isNull();
                    assertThat(exam.start()).isNull();
                    assertThat(exam.venue()).isEqualTo("Thuto 3-1");
                });
    }

    @Test
    void venueBrokenAtItsHyphenIsPutTogether() {
        assertThat(Reading.exams(row("12 NOV 2025", "07:30", "HATFIELD", "Eng III -\n7, EMS 4-\n152", "")))
                .extracting(Exam::venue)
                .containsExactly("Eng III - 7, EMS 4-152");
    }

    @Test
    void encryptedFileWithoutPasswordIsRead() {
        assertThat(Reading.exams(
                        row("12 NOV 2025", "07:30", "HATFIELD", "Thuto 3-1", "").encrypted()))
                .hasSize(1);
    }
}
