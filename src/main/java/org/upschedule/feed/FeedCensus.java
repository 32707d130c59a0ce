package org.upschedule.feed;

/**
 * The feeds of all timetables.
 *
 * @param unfetched those that are older than the time that was asked about, and that no program has asked for within it
 */
public record FeedCensus(long all, long unfetched) {}
