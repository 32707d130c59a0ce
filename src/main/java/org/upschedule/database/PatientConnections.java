package org.upschedule.database;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Connections of a pool without its limits of time: the pool cancels a statement after 10 s and the driver gives up an answer after a
 * minute, and a migration of a large table takes longer. A connection has its limits again when it is given back.
 */
final class PatientConnections implements DataSource {

    private static final int NO_LIMIT = 0;

    private final DataSource pool;

    PatientConnections(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection pooled = pool.getConnection();
        try {
            // The driver's own: the pool's wrapper puts its limit on each statement that it makes.
            Connection driver = (Connection) pooled.unwrap(PGConnection.class);
            int limit = driver.getNetworkTimeout();
            driver.setNetworkTimeout(Runnable::run, NO_LIMIT);
            return withClose(driver, () -> {
                driver.setNetworkTimeout(Runnable::run, limit);
                pooled.close();
            });
        } catch (SQLException | RuntimeException e) {
            pooled.close();
            throw e;
        }
    }

    private interface Close {
        void run() throws SQLException;
    }

    private static Connection withClose(Connection connection, Close close) {
        return (Connection) Proxy.newProxyInstance(
                PatientConnections.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        close.run();
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException("The pool knows who it is");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(PatientConnections.class.getName());
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return pool.isWrapperFor(type);
    }
}
