package org.upschedule.form;

import java.time.Instant;
import org.upschedule.schedule.FormGeometry;
import org.upschedule.schedule.ScheduleKind;

/**
 * A layout that the reader did not know.
 *
 * @param firstSeen when a file had it first
 * @param lastSeen when one had it last, to an hour
 */
public record SeenForm(long id, ScheduleKind kind, FormGeometry geometry, Instant firstSeen, Instant lastSeen) {}
