package org.upschedule.feed;

import java.time.Duration;
import java.util.UUID;

/**
 * Polls of one feed by one kind of program that are not in the database yet.
 *
 * @param age how long ago the last of them was
 */
record PollCount(UUID timetableId, FeedClient client, long polls, Duration age) {}
