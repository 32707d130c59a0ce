package org.upschedule.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutageTest {

    static Stream<Exception> outages() {
        return Stream.of(
                new SQLException("connection refused", "08001"),
                new SQLException("the database system is shutting down", "57P03"),
                new SQLException("too many connections", "53300"),
                new SQLException("deadlock detected", "40P01"),
                new SQLTransientConnectionException("gone"),
                new SQLException("Error in allocating a connection. Cause: refused"));
    }

    @ParameterizedTest
    @MethodSource
    void outages(Exception exception) {
        assertThat(Outage.isCauseOf(new IllegalStateException(new RuntimeException(exception))))
                .isTrue();
    }

    static Stream<Exception> faultsOfOurOwn() {
        return Stream.of(
                new SQLException("duplicate key", "23505"),
                new SQLException("syntax error", "42601"),
                new SQLException("no state"),
                new NullPointerException(),
                new IOException("x"));
    }

    @ParameterizedTest
    @MethodSource
    void faultsOfOurOwn(Exception exception) {
        assertThat(Outage.isCauseOf(new IllegalStateException(exception))).isFalse();
    }

    @Test
    void lostRaceIsOfTwoTransactions() {
        assertThat(Outage.isLostRace(new RuntimeException(new SQLException("deadlock detected", "40P01"))))
                .isTrue();
        assertThat(Outage.isLostRace(new SQLException("the row that is referred to is gone", "23503")))
                .isTrue();
        assertThat(Outage.isLostRace(new SQLException("connection refused", "08001")))
                .isFalse();
        assertThat(Outage.isLostRace(new SQLException("no state"))).isFalse();
    }

    @Test
    void describesTheOutageInOneLine() {
        Exception outage = new IllegalStateException("wrapper", new SQLException("FATAL:\n  shutting down", "57P01"));

        assertThat(Outage.describe(outage)).isEqualTo("SQLException: FATAL: shutting down");
    }
}
