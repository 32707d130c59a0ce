package org.upschedule.limits;

import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.upschedule.Component;

/** Which limits hold for a caller. */
@Component
public class CallerLimits {

    /** Of an IPv6 address: its network. A household or a phone has all the addresses of one (RFC 6177). */
    private static final int NETWORK_BYTES = 8;

    private static final int V4_BYTES = 4;

    /** Wrong tokens and passwords: who mistypes has tries enough, and who guesses gets 2,880 in a day. */
    private static final Rate GUESSES = new Rate(20, Duration.ofMinutes(10));

    private final boolean enabled;
    private final Map<LimitGroup, Rate> ofOwner;
    private final Map<LimitGroup, Rate> ofAddress;

    @Inject
    CallerLimits(LimitsConfig owner, AddressLimitsConfig address) {
        this.enabled = owner.enabled();
        this.ofOwner = owner.rates();
        this.ofAddress = address.rates();
    }

    /** Whether anybody is limited at all. */
    public boolean areEnabled() {
        return enabled;
    }

    /** The first is the owner's, then those of her address. */
    public List<Limit> of(LimitGroup group, UUID owner, boolean isNew, InetAddress address) {
        List<Limit> limits = new ArrayList<>(List.of(ofOwner(group, owner), ofAddress(group, address)));
        if (isNew) {
            limits.add(ofAddress(LimitGroup.NEW_OWNERS, address));
        }
        return limits;
    }

    public Limit ofOwner(LimitGroup group, UUID owner) {
        return new Limit(group.key(), owner.toString(), ofOwner.get(group));
    }

    /** Of wrong tokens and passwords of administrators. */
    public Limit ofGuesses(InetAddress address) {
        return new Limit(Limit.GUESSES, network(address), GUESSES);
    }

    /** All rates by the names of their limits. */
    public Map<String, Rate> rates() {
        Map<String, Rate> rates = new LinkedHashMap<>();
        ofOwner.forEach((group, rate) -> rates.put(group.key(), rate));
        ofAddress.forEach((group, rate) -> rates.put(group.key() + Limit.OF_ADDRESS, rate));
        rates.put(Limit.GUESSES, GUESSES);
        return rates;
    }

    private Limit ofAddress(LimitGroup group, InetAddress address) {
        return new Limit(group.key() + Limit.OF_ADDRESS, network(address), ofAddress.get(group));
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == V4_BYTES
                ? address.getHostAddress()
                : HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
    }
}
