package org.upschedule.google;

import java.util.List;

/**
 * How far a calendar at Google is.
 *
 * @param wanted events that it is to have
 * @param sent how many of them are there as they are wanted
 * @param leaving events that have to go
 * @param refused summaries of events that Google has refused
 */
public record Progress(int wanted, int sent, int leaving, List<String> refused) {

    public static final Progress NONE = new Progress(0, 0, 0, List.of());

    public Progress {
        refused = List.copyOf(refused);
    }
}
