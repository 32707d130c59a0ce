package org.upschedule.configuration;

import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.upschedule.Component;
import org.upschedule.digest.Sha256;

/** All settings of the product that hold on this node, for who looks at them as a whole. */
@Component
public class Settings {

    private static final String OURS = "upschedule.";

    /** Signs the cookies of all nodes: where it differs, one node does not know the other's students. */
    private static final String KEY = "upschedule.owner.key";

    /** Keys, hashes of them, and addresses that may have a password in them. */
    private static final Set<String> SECRET = Set.of(
            KEY,
            "upschedule.admin.token-sha256",
            "upschedule.google.client-secret",
            "upschedule.google.keys",
            "upschedule.redis.url",
            "upschedule.sign-in.client-secret");

    /** What a node may have as its server is: a larger one reads more at once. */
    private static final Set<String> OF_ONE_NODE = Set.of(
            "upschedule.driver",
            "upschedule.jms.ra",
            "upschedule.job.starts-per-second",
            "upschedule.job.streams.max",
            "upschedule.job.workers",
            "upschedule.job.workers-least",
            "upschedule.pool.name",
            "upschedule.upload.at-once",
            "upschedule.upload.max-spooled-bytes");

    private final Config config;

    @Inject
    Settings(Config config) {
        this.config = config;
    }

    /** In the order of their names. */
    public List<ConfigValue> all() {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(OURS))
                .sorted()
                .distinct()
                .map(config::getConfigValue)
                .toList();
    }

    /** Whether nobody should read its value. */
    public static boolean isSecret(String name) {
        return SECRET.contains(name);
    }

    /** A number that is another one where a setting is, of those that all nodes should have in common. */
    public long fingerprint() {
        SortedMap<String, String> values = new TreeMap<>();
        all().forEach(setting -> values.put(setting.getName(), String.valueOf(setting.getValue())));
        return fingerprint(values);
    }

    /**
     * Of 32 bits. Of the secret ones only the key counts: it has 256 bits, so nobody finds it by trying. A password or a token might be
     * found so.
     *
     * @param values by their names
     */
    static long fingerprint(SortedMap<String, String> values) {
        String text = values.entrySet().stream()
                .filter(setting -> !OF_ONE_NODE.contains(setting.getKey()))
                .filter(setting -> setting.getKey().equals(KEY) || !isSecret(setting.getKey()))
                .map(Map.Entry::toString)
                .collect(Collectors.joining("\n"));
        return Integer.toUnsignedLong(ByteBuffer.wrap(Sha256.of(text).bytes()).getInt());
    }
}
