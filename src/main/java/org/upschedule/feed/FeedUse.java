package org.upschedule.feed;

import java.time.Instant;
import java.util.List;

/** Who has asked for a feed since it was made. */
public record FeedUse(Instant createdAt, List<Client> clients) {

    /** @param kind GOOGLE, APPLE, OUTLOOK or OTHER */
    public record Client(String kind, long fetches, Instant lastFetchAt) {}
}
