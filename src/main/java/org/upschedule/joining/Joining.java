package org.upschedule.joining;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.digest.Secret;
import org.upschedule.storage.OwnerLockGateway;

/**
 * Makes another browser the same owner. Whoever has the link becomes her, so it works once and for minutes, and only the hash of its
 * secret is stored. What that browser had of its own comes along.
 */
@Component
public class Joining {

    /** Open links of an owner; the oldest makes room. */
    static final int MOST_LINKS = 5;

    private final LinkGateway links;
    private final Belongings belongings;
    private final OwnerLockGateway owners;
    private final JoiningConfig config;

    @Inject
    Joining(LinkGateway links, Belongings belongings, OwnerLockGateway owners, JoiningConfig config) {
        this.links = links;
        this.belongings = belongings;
        this.owners = owners;
        this.config = config;
    }

    /** @param secret is not stored and cannot be asked for again */
    public record Link(Secret secret, Instant expiresAt) {}

    /** Who the browser is from now on, and what of its own came along. */
    public record Joined(UUID owner, Belongings.Count brought) {}

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
        belongings.lock(caller, owner);
        Belongings.Count own = owner.equals(caller) ? Belongings.Count.NOTHING : belongings.of(caller);
        if (!own.isNothing() && !confirmed) {
            throw new WouldMergeException(own);
        }
        known.flatMap(links::useUp).orElseThrow(NoSuchLinkException::new);
        if (!own.isNothing()) {
            belongings.giveAll(caller, owner);
        }
        return new Joined(owner, own);
    }

    /** Nobody joins the owner any more by a link that is open. */
    public void deleteLinks(UUID ownerId) {
        links.deleteAll(ownerId);
    }
}
