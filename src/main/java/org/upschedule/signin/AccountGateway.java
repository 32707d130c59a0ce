package org.upschedule.signin;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.database.NativeSql;
import org.upschedule.database.Row;

/** The table {@code account}. */
@Component
class AccountGateway {

    private static final String SIGN_IN = """
            INSERT INTO account (id, issuer, subject, owner_id, administrator, created_at, used_at)
            VALUES (?1, ?2, ?3, ?4, ?5, now(), now())
            ON CONFLICT (issuer, subject)
            DO UPDATE SET administrator = EXCLUDED.administrator, used_at = EXCLUDED.used_at
            RETURNING id, owner_id, version, administrator""";

    private static final String FIND = """
            SELECT id, owner_id, version, administrator FROM account WHERE id = ?1 AND version = ?2
            AND issuer = ?4 AND NOT EXISTS (SELECT 1 FROM ended_sign_in WHERE ended_sign_in.id = ?3)""";

    private static final String IS_THERE = "SELECT count(*) FROM account WHERE owner_id = ?1";

    private static final String USE = "UPDATE account SET used_at = now() WHERE id = ?1";

    private static final String END_ALL = "UPDATE account SET version = version + 1 WHERE id = ?1";

    private static final String DELETE = "DELETE FROM account WHERE owner_id = ?1";

    /** With one look by an index for each account: {@code NOT EXISTS} was planned as a join that reads all timetables. */
    private static final String DELETE_UNUSED = """
            WITH due AS MATERIALIZED (
                SELECT id, owner_id FROM account WHERE used_at < now() - CAST(?1 AS interval)
                ORDER BY used_at LIMIT ?2
                FOR UPDATE SKIP LOCKED),
            gone AS (
                DELETE FROM account USING due WHERE account.id = due.id
                AND (SELECT 1 FROM job WHERE job.owner_id = due.owner_id LIMIT 1) IS NULL
                AND (SELECT 1 FROM timetable WHERE timetable.owner_id = due.owner_id LIMIT 1) IS NULL
                RETURNING account.id),
            kept AS (
                UPDATE account SET used_at = now() FROM due WHERE account.id = due.id
                AND NOT EXISTS (SELECT 1 FROM gone WHERE gone.id = due.id)
                RETURNING account.id)
            SELECT (SELECT count(*) FROM gone), (SELECT count(*) FROM kept)""";

    private final NativeSql sql;

    @Inject
    AccountGateway(NativeSql sql) {
        this.sql = sql;
    }

    /** Of two nodes that meet somebody for the first time at once, the first one's account stays. Whether she administers is said anew. */
    Account signIn(Identity identity) {
        return sql.row(
                SIGN_IN,
                AccountGateway::account,
                UUID.randomUUID(),
                identity.issuer(),
                identity.subject(),
                UUID.randomUUID(),
                identity.administrator().orElse(null));
    }

    /** Empty where the sign-in was ended, the account is gone, or another provider says now who somebody is. */
    Optional<Account> find(SignIn signIn, String issuer) {
        return sql.rows(FIND, AccountGateway::account, signIn.account(), signIn.version(), signIn.id(), issuer).stream()
                .findFirst();
    }

    /** Whether the owner is that of an account. */
    boolean isThere(UUID owner) {
        return sql.row(IS_THERE, row -> row.number(0), owner) > 0;
    }

    void use(UUID account) {
        sql.update(USE, account);
    }

    void endAll(UUID account) {
        sql.update(END_ALL, account);
    }

    void delete(UUID owner) {
        sql.update(DELETE, owner);
    }

    /** How many accounts were deleted, and how many were looked at and have something. */
    record Unused(int deleted, int kept) {}

    /** What an account has counts as its use, so that it is not looked at again and again. */
    Unused deleteUnused(Duration kept, int limit) {
        return sql.row(DELETE_UNUSED, row -> new Unused((int) row.number(0), (int) row.number(1)), kept, limit);
    }

    private static Account account(Row row) {
        return new Account(row.uuid(0), row.uuid(1), (int) row.number(2), Optional.ofNullable(row.text(3)));
    }
}
