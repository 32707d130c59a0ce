package org.upschedule.announcement;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.database.NativeSql;
import org.upschedule.database.Row;

/** The table {@code announcement}. */
@Component
class AnnouncementGateway {

    private static final String COLUMNS = "id, level, english, afrikaans, shown_from, shown_until";

    private static final String SHOWN = "SELECT " + COLUMNS
            + " FROM announcement WHERE shown_from <= now() AND shown_until > now() ORDER BY level DESC, shown_from, id";

    private static final String ALL = "SELECT " + COLUMNS + " FROM announcement ORDER BY shown_from DESC, id LIMIT ?1";

    private static final String ADD = "INSERT INTO announcement (" + COLUMNS + ") VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

    private static final String DELETE = "DELETE FROM announcement WHERE id = ?1 RETURNING " + COLUMNS;

    private final NativeSql sql;

    @Inject
    AnnouncementGateway(NativeSql sql) {
        this.sql = sql;
    }

    /** Those that are shown now, warnings first. */
    List<Announcement> shown() {
        return sql.rows(SHOWN, AnnouncementGateway::announcement);
    }

    /** The latest first. */
    List<Announcement> all(int limit) {
        return sql.rows(ALL, AnnouncementGateway::announcement, limit);
    }

    void add(Announcement announcement) {
        sql.update(
                ADD,
                announcement.id(),
                announcement.level().name(),
                announcement.english(),
                announcement.afrikaans(),
                announcement.from(),
                announcement.until());
    }

    /** @return what was deleted; empty where there is none of this id */
    Optional<Announcement> delete(UUID id) {
        return sql.rows(DELETE, AnnouncementGateway::announcement, id).stream().findFirst();
    }

    private static Announcement announcement(Row row) {
        return new Announcement(
                row.uuid(0),
                Announcement.Level.valueOf(row.text(1)),
                row.text(2),
                row.text(3),
                row.instant(4),
                row.instant(5));
    }
}
