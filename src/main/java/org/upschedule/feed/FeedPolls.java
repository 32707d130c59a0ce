package org.upschedule.feed;

import jakarta.annotation.Resource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The one read that a poll costs: no transaction, no entity. */
@Singleton
class FeedPolls {

    private static final String FIND = "SELECT timetable_id, etag, modified_at,"
            + " CASE WHEN etag = ANY(?) THEN NULL ELSE content END FROM feed WHERE token_sha256 = ?";

    @Resource(lookup = "jdbc/schedule")
    private DataSource dataSource;

    /** @param condition what the caller knows already; bytes that she has are not read */
    Optional<StoredFeed> find(FeedToken token, PollCondition condition) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setArray(1, connection.createArrayOf("text", condition.etags().toArray()));
            find.setBytes(2, token.sha256());
            try (ResultSet row = find.executeQuery()) {
                return row.next()
                        ? Optional.of(new StoredFeed(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getTimestamp(3).toInstant(),
                                row.getBytes(4)))
                        : Optional.empty();
            }
        }
    }
}
