package org.upschedule.request;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Log lines with named values. Payara's JSON formatter writes the entries of a map among a record's parameters as keys of the
 * line; every line carries the request id.
 */
public final class EventLog {

    private final Logger logger;

    private EventLog(Logger logger) {
        this.logger = logger;
    }

    public static EventLog of(Class<?> type) {
        return new EventLog(Logger.getLogger(type.getName()));
    }

    /** @param namesAndValues name, value, name, value …; values are written by {@code toString} */
    public void info(String message, Object... namesAndValues) {
        write(Level.INFO, message, null, namesAndValues);
    }

    public void fine(String message, Object... namesAndValues) {
        write(Level.FINE, message, null, namesAndValues);
    }

    public void warning(String message, Object... namesAndValues) {
        write(Level.WARNING, message, null, namesAndValues);
    }

    /** Of an error whose message says all. */
    public void error(String message) {
        write(Level.SEVERE, message, null);
    }

    public void error(String message, Throwable cause, Object... namesAndValues) {
        write(Level.SEVERE, message, cause, namesAndValues);
    }

    private void write(Level level, String message, Throwable cause, Object... namesAndValues) {
        if (!logger.isLoggable(level)) {
            return;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("requestId", RequestId.current());
        values.put("ThreadName", Thread.currentThread().getName()); // another one writes the line
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), String.valueOf(namesAndValues[i + 1]));
        }
        LogRecord line = new LogRecord(level, message);
        line.setLoggerName(logger.getName());
        line.setThrown(cause);
        line.setParameters(new Object[] {values});
        logger.log(line);
    }
}
