package org.upschedule.database;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Lets a query that finds no database fail at once. EclipseLink would run it three times more and sleep for 5 seconds before each: a
 * request would hold its thread for 15 seconds, and then be told the same. Callers are told to come again instead.
 */
public class QueriesOnce implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getLogin().setQueryRetryAttemptCount(0);
    }
}
