package org.upschedule.feed;

import java.time.Instant;
import java.util.UUID;

/**
 * What a poll reads.
 *
 * @param content {@code null} where the caller has these bytes already
 */
record StoredFeed(UUID timetableId, String etag, Instant modifiedAt, byte[] content) {}
