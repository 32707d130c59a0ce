package org.upschedule.limits;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Configuration;

/**
 * How often one owner may ask. Each rate is a number of requests, a slash and a time, such as {@code 10/PT1H}.
 *
 * @param enabled false: nobody is limited, for load tests and demonstrations
 */
@Component
public record LimitsConfig(
        @ConfigProperty(name = "upschedule.limits.enabled") boolean enabled,

        @ConfigProperty(name = "upschedule.limits.uploads") String uploads,

        @ConfigProperty(name = "upschedule.limits.status") String status,

        @ConfigProperty(name = "upschedule.limits.proposals")
        String proposals,

        @ConfigProperty(name = "upschedule.limits.reads") String reads,

        @ConfigProperty(name = "upschedule.limits.changes") String changes)
        implements Configuration {

    @Inject
    public LimitsConfig {
        rates(uploads, status, proposals, reads, changes);
    }

    /** Of each group that an owner's requests are in. */
    Map<LimitGroup, Rate> rates() {
        return rates(uploads, status, proposals, reads, changes);
    }

    /** @param texts in the order of the groups, without the last: who is new is counted for the address alone */
    private static Map<LimitGroup, Rate> rates(String... texts) {
        Map<LimitGroup, Rate> rates = new EnumMap<>(LimitGroup.class);
        for (int i = 0; i < texts.length; i++) {
            LimitGroup group = LimitGroup.values()[i];
            rates.put(group, Rate.parse("upschedule.limits." + group.key(), texts[i]));
        }
        return rates;
    }
}
