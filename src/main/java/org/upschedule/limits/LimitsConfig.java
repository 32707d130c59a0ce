package org.upschedule.limits;

import jakarta.inject.Inject;
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

    private static final String PROPERTIES = "upschedule.limits.";

    @Inject
    public LimitsConfig {
        Rate.ofGroups(PROPERTIES, uploads, status, proposals, reads, changes);
    }

    /** Of each group but the last: who is new is counted for the address alone. */
    Map<LimitGroup, Rate> rates() {
        return Rate.ofGroups(PROPERTIES, uploads, status, proposals, reads, changes);
    }
}
