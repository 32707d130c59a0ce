package org.upschedule.upgrade.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.upschedule.endtoend.Student;
import org.upschedule.endtoend.TestProduct;
import org.upschedule.upgrade.Recorded;

/**
 * Records the version that is in {@code target} after {@code mvn package -DskipTests}. It is started by {@code mvn
 * org.codehaus.mojo:exec-maven-plugin:3.5.1:java -Dexec.classpathScope=test
 * -Dexec.mainClass=org.upschedule.upgrade.recording.Recording -Druntime.folder=$PWD/target/runtime
 * -Dconfig.folder=$PWD/payara-config}, and not around midnight in UTC: the days of this run are replaced.
 */
public final class Recording {

    private static final Path FOLDER = Path.of("src/test/resources/org/upschedule/upgrade");
    private static final Pattern COLUMN_TIME = Pattern.compile("'(\\d{4}-\\d\\d-\\d\\d) ");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String HEADER = """
            -- The database of the version with the migrations V1 to V3, as its own HTTP interface filled it: made by
            -- org.upschedule.upgrade.recording.Recording, of PDFs that the tests draw. Its answers are in version-1.json.
            -- @DAY-1@ is the day before the script is loaded, so that nothing in it is too old to be kept. Of the PDFs themselves,
            -- %PDF-1.7 is left. "overdue" has a cancelled event that has had its time, and the settings of "plain" are those
            -- that V3 gives to a timetable from before it.
            """;

    /** With the ids of "overdue" and "plain". */
    private static final String AGE = """
            UPDATE job_file SET content = '\\x255044462d312e370a', expires_at = expires_at + interval '1 day';
            UPDATE timetable_calendar SET due_at = '2025-01-31 00:00Z', state =
                regexp_replace(state::text, '("cancelledAt": "20)[^T]+', '\\125-01-01')::jsonb WHERE timetable_id = '%s';
            UPDATE timetable SET settings = DEFAULT WHERE id = '%s';
            """;

    private Recording() {}

    public static void main(String... arguments) throws IOException, SQLException {
        try (TestProduct product = TestProduct.withEmbeddedBroker("recording").start()) {
            Story story = new Story(product);
            story.happens();
            answers(story);
            product.micro().stop();
            try (Connection connection = product.postgres().connect();
                    Statement statement = connection.createStatement()) {
                forms(story, statement);
                statement.execute(AGE.formatted(
                        story.changed().timetables().get("overdue"),
                        story.kept().timetables().get("plain")));
                write(Recorded.SCRIPT, HEADER + ageless(new DatabaseDump(connection).inserts()));
            }
        }
    }

    private static void answers(Story story) throws IOException {
        ObjectNode recorded = JSON.createObjectNode();
        ObjectNode cookies = recorded.putObject("cookies");
        ObjectNode timetables = recorded.putObject("timetables");
        ObjectNode feeds = recorded.putObject("feeds");
        cookies.put("kept", story.kept().cookie())
                .put("changed", story.changed().cookie());
        for (Subscriber subscriber : List.of(story.kept(), story.changed())) {
            subscriber.timetables().forEach(timetables::put);
            for (String name : subscriber.tokens().keySet()) {
                Student.Answer feed = subscriber.student().get(subscriber.feed(name));
                feeds.putObject(name).put("path", subscriber.feed(name)).put("etag", feed.header("ETag"));
                Files.write(
                        FOLDER.resolve(Recorded.feedFile(name)), feed.response().body());
            }
        }
        story.awaitPolls();
        ObjectNode answers = recorded.putObject("answers");
        for (String path : paths(story.kept())) {
            answers.set(path, story.kept().student().get(path).json());
        }
        downloads(story.kept());
        write(Recorded.ANSWERS, ageless(JSON.writeValueAsString(recorded)));
    }

    private static void downloads(Subscriber subscriber) throws IOException {
        for (String timetable : subscriber.timetables().keySet()) {
            for (String form : Recorded.FORMS) {
                Student.Answer file =
                        subscriber.student().get(subscriber.path(timetable) + "/calendar.ics?form=" + form);
                Files.write(
                        FOLDER.resolve(Recorded.calendarFile(timetable, form)),
                        file.response().body());
            }
        }
    }

    private static List<String> paths(Subscriber subscriber) {
        List<String> paths = new ArrayList<>(List.of("api/jobs", "api/timetables"));
        for (JsonNode job : subscriber.student().get("api/jobs").json()) {
            String path = "api/jobs/" + job.path("id").asText();
            paths.addAll(List.of(path, path + "/schedule"));
        }
        for (String timetable : subscriber.timetables().keySet()) {
            paths.addAll(List.of(subscriber.path(timetable), subscriber.path(timetable) + "/events"));
        }
        paths.addAll(List.of("api/academic-years", "api/academic-years/2026", "api/academic-years/2026/versions"));
        return paths;
    }

    private static void forms(Story story, Statement statement) throws IOException, SQLException {
        for (String kind : List.of("lectures", "tests", "exams")) {
            String query = "SELECT schedule FROM job_schedule JOIN job ON id = job_id WHERE file_name = '%s.pdf'";
            form("schedule-" + kind, query.formatted(kind), statement);
        }
        String followed = story.kept().timetables().get("followed");
        String plain = story.kept().timetables().get("plain");
        form("settings", "SELECT settings FROM timetable WHERE id = '" + followed + "'", statement);
        form("settings-unset", "SELECT settings FROM timetable WHERE id = '" + plain + "'", statement);
        form(
                "calendar-state",
                "SELECT state FROM timetable_calendar WHERE timetable_id = '" + followed + "'",
                statement);
        form("academic-year", "SELECT document FROM academic_year ORDER BY version DESC LIMIT 1", statement);
    }

    private static void form(String name, String query, Statement statement) throws IOException, SQLException {
        String stored = value(query, statement);
        String small = StoredForms.small(JSON.readTree(stored)).toString();
        write(name + ".json", value("SELECT '" + small.replace("'", "''") + "'::jsonb", statement));
    }

    private static String value(String query, Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** The times of this run become days before and after the test's; those that calendar files show stay. */
    private static String ageless(String text) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String columns = COLUMN_TIME.matcher(text).replaceAll(time -> {
            long days = ChronoUnit.DAYS.between(today, LocalDate.parse(time.group(1)));
            return days < 0 ? time.group() : "'@DAY%+d@ ".formatted(days - 1);
        });
        return columns.replaceAll("(\"\\w+At\": ?\")" + today, "$1@DAY-1@");
    }

    /** With the items of lists on lines of their own. */
    private static void write(String name, String text) throws IOException {
        String lines = text.replace("}, {", "},\n{").replace("},{", "},\n{").replaceAll("(\"api/[^\"]+\":)", "\n$1");
        Files.writeString(FOLDER.resolve(name), lines.strip() + "\n", StandardCharsets.UTF_8);
    }
}
