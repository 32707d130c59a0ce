package org.upschedule.upgrade.recording;

import java.util.LinkedHashMap;
import java.util.Map;
import org.upschedule.endtoend.Student;

/** A student and the timetables that she has made, by their names in the recording. */
final class Subscriber {

    private final Student student;
    private final String cookie;
    private final Map<String, String> timetables = new LinkedHashMap<>();
    private final Map<String, String> tokens = new LinkedHashMap<>();

    Subscriber(Student student) {
        this.student = student;
        this.cookie = student.get("api/jobs").header("Set-Cookie").split(";")[0];
    }

    /** @param rest of the body, after the jobs */
    void make(String name, String jobs, String rest) {
        Student.Answer made = ok(student.post("api/timetables", "{\"jobs\": [" + jobs + "], " + rest + "}"));
        timetables.put(name, made.id());
    }

    void change(String name, String jobs, String rest) {
        ok(student.put(path(name), "{\"jobs\": [" + jobs + "], " + rest + "}"));
    }

    void takeIn(String name, String job) {
        ok(student.post(path(name) + "/jobs", "{\"job\": " + job + "}"));
    }

    void subscribe(String name) {
        String url =
                ok(student.post(path(name) + "/feed", "")).json().path("url").asText();
        tokens.put(name, url.substring(url.lastIndexOf('/') + 1).replace(".ics", ""));
    }

    /** @return its id, in quotes */
    String read(String fileName, byte[] pdf) {
        return '"' + student.read(fileName, pdf) + '"';
    }

    String path(String timetable) {
        return "api/timetables/" + timetables.get(timetable);
    }

    String feed(String timetable) {
        return "feeds/" + tokens.get(timetable) + ".ics";
    }

    Student student() {
        return student;
    }

    String cookie() {
        return cookie;
    }

    Map<String, String> timetables() {
        return timetables;
    }

    Map<String, String> tokens() {
        return tokens;
    }

    static Student.Answer ok(Student.Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.status() + " " + answer.text());
        }
        return answer;
    }
}
