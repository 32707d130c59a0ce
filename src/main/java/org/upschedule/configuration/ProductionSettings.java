package org.upschedule.configuration;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.upschedule.Component;
import org.upschedule.digest.Sha256;

/** Settings that are fit for a trial alone. */
@Component
class ProductionSettings implements ProductionCheck {

    private static final String ADDRESS = "upschedule.public-address";
    private static final String PROXIES = "upschedule.proxy.trusted";
    private static final String TOKEN = "upschedule.admin.token-sha256";
    private static final String BY_ROLE = "upschedule.admin.by-role";
    private static final String KEY = "upschedule.owner.key";
    private static final String LIMITS = "upschedule.limits.enabled";
    private static final String REDIS = "upschedule.redis.url";

    /** What somebody tries first. */
    private static final Set<String> GUESSES = Set.of(
            "", "admin", "administrator", "changeit", "changeme", "password", "secret", "test", "token", "upschedule");

    /** A network that holds a good part of the Internet, or all of it. The widest private one is fc00::/7. */
    private static final Pattern EVERYBODY = Pattern.compile("(?:^|[,\\s])[^,\\s]+/[0-6](?:$|[,\\s])");

    /** A random key of 32 bytes has fewer once in more than 10^18 keys. */
    private static final int LEAST_DIFFERENT_BYTES = 16;

    private final Config config;

    @Inject
    ProductionSettings(Config config) {
        this.config = config;
    }

    @Override
    public List<Shortcoming> shortcomings() {
        return of(name -> config.getOptionalValue(name, String.class).orElse(""));
    }

    /** @param setting gives the value of a property, empty where it has none */
    static List<Shortcoming> of(UnaryOperator<String> setting) {
        List<Shortcoming> found = new ArrayList<>();
        checkAddress(setting.apply(ADDRESS).strip().toLowerCase(Locale.ROOT), found);
        checkProxies(setting.apply(PROXIES), found);
        checkAdministrators(setting.apply(TOKEN), Boolean.parseBoolean(setting.apply(BY_ROLE)), found);
        checkKey(setting.apply(KEY).strip(), found);
        if (!Boolean.parseBoolean(setting.apply(LIMITS))) {
            found.add(Shortcoming.warning(
                    LIMITS + " is false: nobody is limited, nor are guesses of the administrators' token"));
        }
        if (setting.apply(REDIS).isBlank()) {
            found.add(Shortcoming.warning(REDIS
                    + " is empty: each node limits callers alone, and schedules are not kept near: name a Redis"));
        }
        return found;
    }

    private static void checkAddress(String address, List<Shortcoming> found) {
        if (address.isEmpty()) {
            found.add(Shortcoming.refusal(
                    ADDRESS + " is empty: no feed could be made under the name that students know: say https://host/"));
        } else if (!address.startsWith("https://")) {
            found.add(Shortcoming.refusal(
                    ADDRESS + " is not https: cookies and addresses of feeds could be read on the way"));
        }
    }

    private static void checkProxies(String proxies, List<Shortcoming> found) {
        if (proxies.isBlank()) {
            found.add(
                    Shortcoming.warning(
                            PROXIES + " is empty: unless this server ends TLS itself, all callers seem to be"
                                    + " the proxy, share its limits, and get cookies that are not Secure: name the proxy's address"));
        } else if (EVERYBODY.matcher(proxies).find()) {
            found.add(
                    Shortcoming.refusal(
                            PROXIES
                                    + " holds a network with a good part of the Internet: anybody could say who he is: name the proxies alone"));
        }
    }

    private static void checkAdministrators(String tokenSha256, boolean byRole, List<Shortcoming> found) {
        if (tokenSha256.isBlank()) {
            if (!byRole) {
                found.add(Shortcoming.warning(TOKEN + " is empty and " + BY_ROLE + " is false: nobody administers"));
            }
        } else if (isGuessed(tokenSha256.strip())) {
            found.add(Shortcoming.refusal(
                    TOKEN + " is that of a word that anybody tries: make a token of 24 random bytes"));
        }
    }

    /** With the end of a line too: it is there where the hash was made with {@code echo}. */
    private static boolean isGuessed(String tokenSha256) {
        return GUESSES.stream()
                .flatMap(guess -> Stream.of(guess, guess + "\n"))
                .map(guess -> HexFormat.of().formatHex(Sha256.of(guess).bytes()))
                .anyMatch(tokenSha256::equalsIgnoreCase);
    }

    private static void checkKey(String key, List<Shortcoming> found) {
        if (!key.isEmpty() && differentBytes(key) < LEAST_DIFFERENT_BYTES) {
            found.add(Shortcoming.refusal(KEY
                    + " is not random: anybody could make cookies of others: leave it empty, or make 32 random bytes"));
        }
    }

    private static long differentBytes(String key) {
        return new String(Base64.getDecoder().decode(key), StandardCharsets.ISO_8859_1)
                .chars()
                .distinct()
                .count();
    }
}
