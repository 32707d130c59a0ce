package org.upschedule.google;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.upschedule.outgoing.OutgoingHttp;

/** Tests of the push, each with a student of its own, and all with one client. */
abstract class PushingTest {

    private static OutgoingHttp outgoing;

    final PushedStudent student = anyStudent();
    final GoogleDouble google = student.google();

    @BeforeAll
    static void open() {
        outgoing = new OutgoingHttp();
    }

    @AfterAll
    static void closeClient() {
        outgoing.close();
    }

    @AfterEach
    void closeGoogle() {
        student.close();
    }

    static PushedStudent anyStudent() {
        return new PushedStudent(outgoing);
    }
}
