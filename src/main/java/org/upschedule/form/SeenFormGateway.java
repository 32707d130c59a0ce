package org.upschedule.form;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.upschedule.Component;
import org.upschedule.database.NativeSql;
import org.upschedule.database.Row;
import org.upschedule.schedule.FormGeometry;
import org.upschedule.schedule.ScheduleKind;

/** The table {@code seen_form}. */
@Component
class SeenFormGateway {

    /** No word of a header has it. */
    private static final String BETWEEN_HEADINGS = "|";

    private static final Pattern BAR = Pattern.compile("\\|");

    private static final String DELETE_OLD = "DELETE FROM seen_form WHERE last_seen < now() - interval '90 days'";

    /** Anybody can send files with layouts of her own: no more are kept than an administrator would look at. */
    private static final String ADD = """
            INSERT INTO seen_form (kind, geometry, headings, first_seen, last_seen)
            SELECT ?1, ?2, ?3, now(), now() WHERE (SELECT count(*) FROM seen_form) < 100
            ON CONFLICT (kind, geometry, headings) DO UPDATE SET last_seen = now()""";

    private static final String COLUMNS = "id, kind, geometry, headings, first_seen, last_seen";

    private static final String ALL = "SELECT " + COLUMNS + " FROM seen_form ORDER BY last_seen DESC, id LIMIT 100";

    private static final String DELETE = "DELETE FROM seen_form WHERE id = ?1 RETURNING " + COLUMNS;

    private final NativeSql sql;

    @Inject
    SeenFormGateway(NativeSql sql) {
        this.sql = sql;
    }

    void deleteOld() {
        sql.update(DELETE_OLD);
    }

    void add(ScheduleKind kind, FormGeometry geometry) {
        sql.update(ADD, kind.name(), geometry.fingerprint(), String.join(BETWEEN_HEADINGS, geometry.headings()));
    }

    /** The latest first. */
    List<SeenForm> all() {
        return sql.rows(ALL, SeenFormGateway::form);
    }

    /** @return what was deleted; empty where there is none of this id */
    Optional<SeenForm> delete(long id) {
        return sql.rows(DELETE, SeenFormGateway::form, id).stream().findFirst();
    }

    private static SeenForm form(Row row) {
        return new SeenForm(
                row.number(0),
                ScheduleKind.valueOf(row.text(1)),
                new FormGeometry(row.text(2), false, List.of(BAR.split(row.text(3), -1))),
                row.instant(4),
                row.instant(5));
    }
}
