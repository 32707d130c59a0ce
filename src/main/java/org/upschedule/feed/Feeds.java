package org.upschedule.feed;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.digest.Secret;
import org.upschedule.digest.Sha256;

/** The feeds of timetables, at most one of each. They are written when a calendar changes, so that a poll only reads. */
@Component
@Transactional
public class Feeds {

    private final FeedGateway feeds;
    private final FeedClientGateway clients;

    @Inject
    Feeds(FeedGateway feeds, FeedClientGateway clients) {
        this.feeds = feeds;
        this.clients = clients;
    }

    /** @return the token of a new feed, which is not stored and cannot be asked for again; an older token no longer works */
    public String replace(UUID timetableId, byte[] content) {
        revoke(timetableId);
        Secret token = Secret.fresh();
        feeds.add(timetableId, token, content, etag(content));
        return token.value();
    }

    public void revoke(UUID timetableId) {
        feeds.delete(timetableId);
    }

    public boolean exists(UUID timetableId) {
        return feeds.createdAt(timetableId).isPresent();
    }

    /** Whether somebody has been sent the feed as it is now; false where the timetable has none. */
    public boolean isServed(UUID timetableId) {
        return feeds.isServed(timetableId);
    }

    /** The same bytes change nothing, and so does a timetable without a feed. */
    public void change(UUID timetableId, byte[] content) {
        feeds.change(timetableId, content, etag(content));
    }

    /** Empty where the timetable has no feed. */
    public Optional<FeedUse> use(UUID timetableId) {
        return feeds.createdAt(timetableId).map(created -> new FeedUse(created, clients.of(timetableId)));
    }

    /** Strong (RFC 9110, 8.8.3): made of the bytes alone. */
    private static String etag(byte[] content) {
        return '"' + Sha256.of(content).shortHex() + '"';
    }
}
