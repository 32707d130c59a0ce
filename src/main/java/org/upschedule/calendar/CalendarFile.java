package org.upschedule.calendar;

import java.util.Arrays;
import java.util.List;
import org.upschedule.schedule.Finding;

/**
 * A file of {@code text/calendar; charset=utf-8}.
 *
 * @param events number of VEVENTs in it
 * @param findings what could not be placed, or was placed on an assumption
 */
public record CalendarFile(byte[] bytes, int events, List<Finding> findings) {

    public CalendarFile {
        bytes = bytes.clone();
        findings = List.copyOf(findings);
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CalendarFile file
                && events == file.events
                && Arrays.equals(bytes, file.bytes)
                && findings.equals(file.findings);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
