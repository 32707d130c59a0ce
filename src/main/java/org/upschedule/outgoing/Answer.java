package org.upschedule.outgoing;

import java.net.http.HttpHeaders;

/** What another host has answered, whatever its status is. */
public record Answer(int status, HttpHeaders headers, byte[] body) {

    private static final int FIRST_DONE = 200;
    private static final int FIRST_NOT_DONE = 300;

    /** Whether it is one of 2xx. */
    public boolean isDone() {
        return status >= FIRST_DONE && status < FIRST_NOT_DONE;
    }
}
