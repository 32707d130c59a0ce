package org.upschedule.google;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.database.DatabaseClock;
import org.upschedule.digest.Secret;
import org.upschedule.digest.Sha256;
import org.upschedule.json.Json;
import org.upschedule.storage.OwnerLockGateway;
import org.upschedule.timetable.CalendarMade;
import org.upschedule.timetable.Timetables;

/**
 * What students grant, see and take back. Google itself is asked by the round alone: a request never waits for it.
 *
 * <p>Between leaving for Google's page and coming back the browser keeps a sealed cookie: nobody else can finish what she has begun, and
 * no code of somebody else's is taken for hers.
 */
@Component
@Transactional
public class Grants {

    /** How long a student may take at Google's page. */
    public static final Duration WAY = Duration.ofMinutes(10);

    private static final String PURPOSE = "way to Google";

    private final GoogleConfig config;
    private final GoogleTokens tokens;
    private final GrantSecrets secrets;
    private final GrantGateway grants;
    private final PushedEventGateway events;
    private final Timetables timetables;
    private final OwnerLockGateway owners;
    private final DatabaseClock clock;

    @Inject
    Grants(
            GoogleConfig config,
            GoogleTokens tokens,
            GrantSecrets secrets,
            GrantGateway grants,
            PushedEventGateway events,
            Timetables timetables,
            OwnerLockGateway owners,
            DatabaseClock clock) {
        this.config = config;
        this.tokens = tokens;
        this.secrets = secrets;
        this.grants = grants;
        this.events = events;
        this.timetables = timetables;
        this.owners = owners;
        this.clock = clock;
    }

    /**
     * @param isTrying whether the last tries have failed, so that it takes longer
     * @param isIdle whether nothing is to be done
     */
    public record Seen(GrantStatus status, boolean isTrying, boolean isIdle, Progress progress) {}

    /**
     * @param page at Google
     * @param way sealed, for the browser to bring back
     */
    public record Begun(URI page, String way) {}

    private record Way(UUID owner, UUID timetable, String state, String verifier, String redirect, Instant until) {}

    public boolean areOn() {
        return config.isOn();
    }

    /** Empty where nothing is granted for the timetable. */
    public Optional<Seen> find(UUID owner, UUID timetable) {
        timetables.checkOwn(owner, timetable);
        return grants.find(timetable)
                .map(known -> new Seen(known.status(), known.isTrying(), known.isIdle(), events.progress(known.id())));
    }

    /**
     * @param redirect where Google sends the browser back to
     * @throws GoogleTakenException where another timetable is there, or this one is still being taken away
     */
    public Begun begin(UUID owner, UUID timetable, URI redirect) {
        requireOn();
        timetables.checkOwn(owner, timetable);
        requireFree(owner, timetable, grants.find(timetable));
        Secret state = Secret.fresh();
        Secret verifier = Secret.fresh();
        // RFC 7636, 4.2
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(verifier.sha256());
        Way way = new Way(
                owner,
                timetable,
                state.value(),
                verifier.value(),
                redirect.toString(),
                clock.now().plus(WAY));
        byte[] sealed = config.sealingKeys().seal(PURPOSE, Json.write(way));
        return new Begun(
                tokens.page(state.value(), challenge, redirect),
                Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    /**
     * The student is back from Google.
     *
     * @param sealed what the browser has kept meanwhile
     * @return whether it was she who had begun it, in this browser and in time
     */
    public boolean finish(UUID owner, String sealed, String state, String code) {
        requireOn();
        Optional<Way> way = open(sealed)
                .filter(begun -> begun.owner().equals(owner))
                .filter(begun -> Sha256.of(begun.state()).equals(Sha256.of(state)))
                .filter(begun -> clock.now().isBefore(begun.until()));
        way.ifPresent(begun -> keep(begun, code));
        return way.isPresent();
    }

    private Optional<Way> open(String sealed) {
        try {
            return config.sealingKeys()
                    .open(PURPOSE, Base64.getUrlDecoder().decode(sealed))
                    .map(json -> Json.readStored(json, Way.class));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no base64: not ours
        }
    }

    private void keep(Way way, String code) {
        owners.take(way.owner());
        timetables.checkOwn(way.owner(), way.timetable());
        Optional<GrantGateway.Known> known = grants.lock(way.timetable());
        requireFree(way.owner(), way.timetable(), known);
        UUID id = known.map(GrantGateway.Known::id).orElseGet(UUID::randomUUID);
        byte[] secret = secrets.seal(id, new GoogleTokens.Code(code, way.verifier(), way.redirect()));
        if (known.isEmpty()) {
            grants.add(id, way.timetable(), secret);
            return;
        }
        GrantStatus before = known.get().status();
        if (before == GrantStatus.CALENDAR_GONE || before == GrantStatus.CALENDAR_UNSURE) {
            events.noneSent(id);
        }
        grants.renew(id, secret);
    }

    /** The calendar and the grant are taken away, by the round and not at once. Nothing happens where there is none. */
    public void stop(UUID owner, UUID timetable) {
        timetables.checkOwn(owner, timetable);
        grants.leave(timetable, config.timeout().multipliedBy(2));
    }

    /** Google's own revocation ends all that a student has granted to this product: so she has one calendar there at a time. */
    private void requireFree(UUID owner, UUID timetable, Optional<GrantGateway.Known> known) {
        if (known.filter(any -> any.status() == GrantStatus.LEAVING).isPresent()) {
            throw new GoogleTakenException("Your calendar at Google is still being taken away. Try again in a minute.");
        }
        if (grants.others(owner, timetable) > 0) {
            throw new GoogleTakenException(
                    "Another of your timetables is in Google Calendar already. Take that one away first.");
        }
    }

    /** @throws GoogleOffException where it is off */
    public void requireOn() {
        if (!config.isOn()) {
            throw new GoogleOffException();
        }
    }

    /** In the transaction of the change: what is wanted at Google changes with it, or not at all. */
    void onMade(@Observes CalendarMade made) {
        if (config.isOn()) {
            grants.changed(made.timetable());
        }
    }
}
