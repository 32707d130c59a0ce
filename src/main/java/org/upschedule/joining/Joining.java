package org.upschedule.joining;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.upschedule.Component;
import org.upschedule.digest.Secret;
import org.upschedule.job.Jobs;
import org.upschedule.storage.OwnerLockGateway;
import org.upschedule.timetable.Timetables;

/**
 * Makes another browser the same owner. Whoever has the link becomes her, so it works once and for minutes, and only the hash of its
 * secret is stored. What that browser had of its own comes along.
 */
@Component
public class Joining {

    /** Open links of an owner; the oldest makes room. */
    static final int MOST_LINKS = 5;

    private final LinkGateway links;
    private final Jobs jobs;
    private final Timetables timetables;
    private final OwnerLockGateway owners;
    private final JoiningConfig config;

    @Inject
    Joining(LinkGateway links, Jobs jobs, Timetables timetables, OwnerLockGateway owners, JoiningConfig config) {
        this.links = links;
        this.jobs = jobs;
        this.timetables = timetables;
        this.owners = owners;
        this.config = config;
    }

    /** @param secret is not stored and cannot be asked for again */
    public record Link(Secret secret, Instant expiresAt) {}

    /** Who the browser is from now on, and what of its own came along. */
    public record Joined(UUID owner, long files, long timetables) {}

    @Transactional
    public Link newLink(UUID ownerId) {
        owners.take(ownerId);
        Secret secret = Secret.fresh();
        Instant expiresAt = links.add(secret, ownerId, config.linkTime());
        links.keepNewest(ownerId, MOST_LINKS);
        return new Link(secret, expiresAt);
    }

    /**
     * @param caller who the browser is until now
     * @param confirmed whether its person knows that what it has comes along
     * @throws NoSuchLinkException where no link works with that secret
     * @throws WouldMergeException where it has something, and that is not confirmed; the link still works
     * @throws org.upschedule.storage.StorageFullException where it is more than one owner may keep; the link still works
     */
    @Transactional
    public Joined join(UUID caller, String secret, boolean confirmed) {
        Optional<Secret> known = Secret.of(secret);
        UUID owner = known.flatMap(links::find).orElseThrow(NoSuchLinkException::new);
        Stream.of(caller, owner).distinct().sorted().forEach(owners::take);
        long files = owner.equals(caller) ? 0 : jobs.kept(caller).files();
        long made = owner.equals(caller) ? 0 : timetables.count(caller);
        if (files + made > 0 && !confirmed) {
            throw new WouldMergeException(files, made);
        }
        known.flatMap(links::useUp).orElseThrow(NoSuchLinkException::new);
        if (files + made > 0) {
            jobs.giveAll(caller, owner);
            timetables.giveAll(caller, owner);
        }
        return new Joined(owner, files, made);
    }

    /** Nobody joins the owner any more by a link that is open. */
    public void deleteLinks(UUID ownerId) {
        links.deleteAll(ownerId);
    }
}
