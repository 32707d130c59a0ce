package org.upschedule.timetable.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.feed.FeedUse;

/** Who asked for the feed of a timetable. */
@Schema(
        name = "Feed",
        description = "Who asked for the feed, counted once a minute. Its address is shown once, when it is made")
public record FeedView(
        Instant createdAt,
        long fetches,
        @Schema(nullable = true) Instant lastFetchAt,
        List<Client> clients) {

    /** One kind of calendar program. */
    @Schema(name = "FeedClient")
    public record Client(
            @Schema(description = "GOOGLE, APPLE, OUTLOOK or OTHER")
            String client,

            long fetches,
            Instant lastFetchAt) {}

    static FeedView of(FeedUse use) {
        List<Client> clients = use.clients().stream()
                .map(client -> new Client(client.kind(), client.fetches(), client.lastFetchAt()))
                .toList();
        return new FeedView(
                use.createdAt(),
                clients.stream().mapToLong(Client::fetches).sum(),
                clients.stream()
                        .map(Client::lastFetchAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                clients);
    }
}
