package org.upschedule.academicyear.store;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.upschedule.Component;
import org.upschedule.academicyear.AcademicYear;
import org.upschedule.academicyear.AcademicYearCodec;
import org.upschedule.database.NativeSql;
import org.upschedule.database.Row;

/** The table {@code academic_year}: every version that administrators made. */
@Component
class AcademicYearGateway {

    private static final String LATEST = """
            SELECT DISTINCT ON (year) version, CAST(document AS text), edited_at FROM academic_year
            ORDER BY year, version DESC""";

    private static final String HISTORY = """
            SELECT version, CAST(document AS text), edited_at FROM academic_year WHERE year = ?1
            ORDER BY version DESC""";

    private static final String ADD = """
            INSERT INTO academic_year (year, version, document, edited_at, request_id)
            VALUES (?1, ?2, CAST(?3 AS jsonb), now(), ?4)
            ON CONFLICT DO NOTHING
            RETURNING edited_at""";

    private final NativeSql sql;

    @Inject
    AcademicYearGateway(NativeSql sql) {
        this.sql = sql;
    }

    /** The latest version of each year that was edited. */
    List<YearVersion> latest() {
        return sql.rows(LATEST, AcademicYearGateway::version);
    }

    /** The latest first. */
    List<YearVersion> history(int year) {
        return sql.rows(HISTORY, AcademicYearGateway::version, year);
    }

    /** @return empty where another edit has made this version already */
    Optional<YearVersion> add(AcademicYear year, int version, String requestId) {
        String document = AcademicYearCodec.text(year);
        return sql
                .rows(
                        ADD,
                        row -> new YearVersion(year, version, Optional.of(row.instant(0))),
                        year.year(),
                        version,
                        document,
                        requestId)
                .stream()
                .findFirst();
    }

    private static YearVersion version(Row row) {
        return new YearVersion(
                AcademicYearCodec.read("academic_year", row.text(1).getBytes(StandardCharsets.UTF_8)),
                (int) row.number(0),
                Optional.of(row.instant(2)));
    }
}
