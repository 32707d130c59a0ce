package org.upschedule.problem;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tells an outage of a server that we depend on from a fault of our own. */
public final class Outage {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    /**
     * PostgreSQL error classes (appendix A of its manual): 08 connection exception, 53 insufficient resources, 57 operator
     * intervention (shutdown, restart, cancelled statement), 58 system error. 40 is a transaction that was undone because of another:
     * it has been made again several times where it comes to this.
     */
    private static final Set<String> OUTAGE_CLASSES = Set.of("08", "40", "53", "57", "58");

    private static final String LOST_RACES = "40";

    /** A row that was referred to has been deleted meanwhile: whoever looks again finds that it is not there. */
    private static final String FOREIGN_KEY_VIOLATION = "23503";

    /** Chains of causes may be circular. */
    private static final int MAX_DEPTH = 30;

    private Outage() {}

    /** Whether somewhere below the exception a server was not there, or no connection to it could be had. */
    public static boolean isCauseOf(Throwable exception) {
        return find(exception) != null;
    }

    /** Whether another transaction was in the way (deadlock, serialization), so that the whole transaction may succeed the next time. */
    public static boolean isLostRace(Throwable exception) {
        return find(exception, cause -> cause instanceof SQLException sql && isLostRace(sql)) != null;
    }

    private static boolean isLostRace(SQLException exception) {
        String state = String.valueOf(exception.getSQLState());
        return state.startsWith(LOST_RACES) || state.equals(FOREIGN_KEY_VIOLATION);
    }

    /** What went wrong, in one line for the log. It may name hosts, so nobody else is told. */
    public static String describe(Throwable exception) {
        Throwable cause = telling(exception);
        return WHITE_SPACE
                .matcher(cause.getClass().getSimpleName() + ": " + cause.getMessage())
                .replaceAll(" ");
    }

    /** What went wrong, in a word that everybody may read: a driver's message may name a host or a user. */
    public static String kind(Throwable exception) {
        return telling(exception).getClass().getSimpleName();
    }

    /** The outage where there is one, else the innermost cause. */
    private static Throwable telling(Throwable exception) {
        Throwable cause = find(exception);
        if (cause == null) {
            cause = exception;
            for (int depth = 0; cause.getCause() != null && depth < MAX_DEPTH; depth++) {
                cause = cause.getCause();
            }
        }
        return cause;
    }

    private static Throwable find(Throwable exception) {
        return find(
                exception,
                cause -> cause instanceof SQLException sql && isOutage(sql) || cause instanceof ResourceException);
    }

    private static Throwable find(Throwable exception, Predicate<Throwable> wanted) {
        int depth = 0;
        for (Throwable cause = exception; cause != null && depth < MAX_DEPTH; cause = cause.getCause(), depth++) {
            if (wanted.test(cause)) {
                return cause;
            }
        }
        return null;
    }

    private static boolean isOutage(SQLException exception) {
        String state = exception.getSQLState();
        return exception instanceof SQLTransientException
                || exception instanceof SQLNonTransientConnectionException
                || state != null && state.length() == 5 && OUTAGE_CLASSES.contains(state.substring(0, 2))
                // Payara's pool: no connection to be had; it sets no state
                || state == null
                        && String.valueOf(exception.getMessage()).startsWith("Error in allocating a connection");
    }
}
