package org.upschedule.limits;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.upschedule.Component;
import org.upschedule.digest.Sha256;

/**
 * Whom limits refused on this node in the last hour, and where. A caller is known by a part of a hash of her id with a secret that is
 * made at the start of the node and kept nowhere: it tells callers apart, and nobody can find out from it who she is.
 */
@Component
public class LimitHits {

    /** Callers times limits, and endpoints; beyond, the one that was refused longest ago is forgotten. So many need 300 KB. */
    static final int MOST = 1_000;

    static final Duration HOUR = Duration.ofHours(1);

    private static final int SLICES = 12;
    private static final long SLICE_NANOS = HOUR.dividedBy(SLICES).toNanos();
    private static final int PSEUDONYM_LENGTH = 8;

    private final LongSupplier nanos;
    private final long begun;
    private final String secret = UUID.randomUUID() + ":" + UUID.randomUUID() + ":";
    private final Map<Caller, Counts> callers = bounded();
    private final Map<String, Counts> endpoints = bounded();

    @Inject
    LimitHits() {
        this(System::nanoTime);
    }

    /** @param nanos as {@link System#nanoTime()} */
    LimitHits(LongSupplier nanos) {
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    /**
     * @param limit its name
     * @param pseudonym of an owner or an address
     */
    public record Caller(String limit, String pseudonym) {}

    /** @param refused within the last hour, to five minutes */
    public record Hits<T>(T who, long refused) {}

    /** By slices of the hour; each at its number modulo their count. */
    private static final class Counts {

        private final long[] counts = new long[SLICES];
        private long newest;

        void add(long slice) {
            forgetPast(slice);
            counts[(int) (slice % SLICES)]++;
        }

        long sum(long slice) {
            forgetPast(slice);
            return Arrays.stream(counts).sum();
        }

        private void forgetPast(long slice) {
            for (long fresh = Math.max(newest + 1, slice - SLICES + 1); fresh <= slice; fresh++) {
                counts[(int) (fresh % SLICES)] = 0;
            }
            newest = slice;
        }
    }

    /** @param endpoint method and template of the address, which has no id in it */
    public synchronized void refused(Limit limit, String endpoint) {
        long slice = slice();
        callers.computeIfAbsent(new Caller(limit.name(), pseudonym(limit.caller())), caller -> new Counts())
                .add(slice);
        endpoints.computeIfAbsent(endpoint, any -> new Counts()).add(slice);
    }

    /** Who was refused most often, the most often first. */
    public synchronized List<Hits<Caller>> callers(int most) {
        return most(callers, most);
    }

    public synchronized List<Hits<String>> endpoints(int most) {
        return most(endpoints, most);
    }

    private <T> List<Hits<T>> most(Map<T, Counts> all, int most) {
        long slice = slice();
        return all.entrySet().stream()
                .map(entry -> new Hits<>(entry.getKey(), entry.getValue().sum(slice)))
                .filter(hits -> hits.refused() > 0)
                .sorted(Comparator.comparingLong((Hits<T> hits) -> hits.refused())
                        .reversed())
                .limit(most)
                .toList();
    }

    private String pseudonym(String caller) {
        return Sha256.of(secret + caller).shortHex().substring(0, PSEUDONYM_LENGTH);
    }

    private long slice() {
        return (nanos.getAsLong() - begun) / SLICE_NANOS;
    }

    private static <K, V> Map<K, V> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST;
            }
        };
    }
}
