package org.upschedule.feed;

import java.time.Instant;
import java.util.UUID;

/**
 * What a poll reads.
 *
 * @param content {@code null} where the caller has these bytes already
 * @param served whether somebody has been sent these bytes
 */
record StoredFeed(UUID timetableId, String etag, Instant modifiedAt, byte[] content, boolean served) {}
