package org.upschedule.problem;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells an outage of a server that we depend on from a fault of our own. */
public final class Outage {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    /**
     * PostgreSQL error classes (appendix A of its manual): 08 connection exception, 53 insufficient resources, 57 operator
     * intervention (shutdown, restart, cancelled statement), 58 system error.
     */
    private static final Set<String> OUTAGE_CLASSES = Set.of("08", "53", "57", "58");

    /** Chains of causes may be circular. */
    private static final int MAX_DEPTH = 30;

    private Outage() {}

    /** Whether somewhere below the exception a server was not there, or no connection to it could be had. */
    public static boolean isCauseOf(Throwable exception) {
        return find(exception) != null;
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
        int depth = 0;
        for (Throwable cause = exception; cause != null && depth < MAX_DEPTH; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLException sql && isOutage(sql) || cause instanceof ResourceException) {
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
