package org.upschedule.upgrade.recording;

/** What the student and the administrator of the {@link Story} set: every key once. */
final class Wishes {

    static final String NAME = "\"name\": \"Third year, \\\"COS\\\" & more\"";

    /** With the id of a session that is hidden, and of a single date. */
    static final String SETTINGS = """
            "groups": {"COS 301": {"LECTURE": ["G01"], "PRACTICAL": ["P01", "P02"], "TUTORIAL": []}},
            "hidden": ["%s", "%s"],
            "names": {"COS 301": "Software Engineering"},
            "colours": {"COS 301": "teal"},
            "reminders": {"LECTURE": [0, 15], "EXAM": [60, 1440]},
            "examMinutes": 150,
            "daysOff": [{"from": "2026-04-20", "to": "2026-04-21"}],
            "terms": {"S1": {"from": "2026-02-16", "to": "2026-05-15"}}
            """;

    static final String YEAR = """
            {
              "year": 2026,
              "confirmed": false,
              "note": "Held against the calendar in January.",
              "terms": {
                "S1": {"from": "2026-02-09", "to": "2026-05-22"},
                "S2": {"from": "2026-09-21", "to": "2026-10-16"},
                "Q1": {"from": "2026-02-09", "to": "2026-03-20"}
              },
              "recesses": [],
              "daysWithoutLectures": [],
              "daysFollowingAnotherTimetable": {},
              "proclaimedHolidays": [],
              "examinationPeriods": []
            }
            """;

    /** A Monday without lectures, and a Wednesday in the place of a Monday that is a holiday. */
    static final String YEAR_AGAIN = YEAR.replace("\"confirmed\": false", "\"confirmed\": true")
            .replace("in January", "in February")
            .replace("\"recesses\": []", "\"recesses\": [{\"from\": \"2026-03-23\", \"to\": \"2026-04-06\"}]")
            .replace("\"daysWithoutLectures\": []", "\"daysWithoutLectures\": [\"2026-03-02\"]")
            .replace(
                    "\"daysFollowingAnotherTimetable\": {}",
                    "\"daysFollowingAnotherTimetable\": {\"2026-04-29\": \"MONDAY\"}")
            .replace("\"proclaimedHolidays\": []", "\"proclaimedHolidays\": [\"2026-05-07\"]")
            .replace(
                    "\"examinationPeriods\": []",
                    "\"examinationPeriods\": [{\"from\": \"2026-05-29\", \"to\": \"2026-07-04\"}]");

    /** In every feed with a lecture on Mondays, once it is made with {@link #YEAR_AGAIN}. */
    static final String OF_YEAR_AGAIN = "EXDATE;TZID=Africa/Johannesburg:20260302T083000";

    private Wishes() {}
}
