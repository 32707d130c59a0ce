package org.upschedule.feed;

/**
 * Calendar programs of one kind.
 *
 * @param kind GOOGLE, APPLE, OUTLOOK or OTHER
 * @param feeds that they have ever asked for
 * @param lately how many of these they have asked for within the time that was asked about
 * @param polls of feeds that there still are
 */
public record FeedPrograms(String kind, long feeds, long lately, long polls) {}
