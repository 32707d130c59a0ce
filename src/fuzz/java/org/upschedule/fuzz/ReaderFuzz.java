package org.upschedule.fuzz;

import org.upschedule.reader.ReaderLimits;
import org.upschedule.reader.ScheduleReader;
import org.upschedule.reader.UnreadableScheduleException;

/** Whatever the bytes are, the reader gives a schedule or its refusal; anything else that is thrown is a finding of the fuzzer. */
public final class ReaderFuzz {

    private static final ScheduleReader READER = new ScheduleReader(ReaderLimits.withMaxPages(20));

    private ReaderFuzz() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] pdf) {
        try {
            READER.read(pdf);
        } catch (UnreadableScheduleException e) {
            // refused, as it should be
        }
    }
}
