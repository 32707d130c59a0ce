package org.upschedule.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Supplier;
import org.upschedule.drawing.Drawn;
import org.upschedule.endtoend.Ics;
import org.upschedule.endtoend.Student;

/** A student with a calendar of her exams, and the program that asks for its feed. */
final class Subscriber {

    private static final byte[] NEWER = Drawn.exams("COS 301", "COS 344");

    private final Student student;
    private final Student program;
    private final String timetable;
    private final String feed;

    Subscriber(Supplier<Student> newcomer) {
        student = newcomer.get();
        program = newcomer.get();
        String job = student.read("exams.pdf", Drawn.exams("COS 301"));
        timetable = student.post("api/timetables", "{\"name\": \"Mine\", \"jobs\": [\"" + job + "\"]}")
                .id();
        feed = student.subscribe(timetable);
    }

    Student student() {
        return student;
    }

    /** Which puts an exam into the calendar that was not there. */
    void uploadNewerFile() {
        String job = student.read("exams.pdf", NEWER);
        Student.Answer taken = student.post("api/timetables/" + timetable + "/jobs", "{\"job\": \"" + job + "\"}");
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    }

    Student.Answer poll() {
        Student.Answer answer = program.get(feed);
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    /** What a program is answered that has this and says so as it can: by its ETag, or by its time alone. */
    int statusFor(String header, String value) {
        return program.send(program.request(feed).header(header, value)).status();
    }

    /** Summary of each event by its UID. */
    static Map<String, String> events(Student.Answer feed) {
        return Ics.property(feed.text(), "SUMMARY");
    }
}
