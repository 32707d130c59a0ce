package org.upschedule.limits;

import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Configuration;

/**
 * How often all callers of one address may ask together. A campus is behind one, so these are wide. Each rate is a number of requests, a
 * slash and a time, such as {@code 20000/PT1H}.
 *
 * @param newOwners callers without a cookie, who each get limits of their own
 */
@Component
public record AddressLimitsConfig(
        @ConfigProperty(name = "upschedule.limits.address.uploads")
        String uploads,

        @ConfigProperty(name = "upschedule.limits.address.status")
        String status,

        @ConfigProperty(name = "upschedule.limits.address.proposals")
        String proposals,

        @ConfigProperty(name = "upschedule.limits.address.reads")
        String reads,

        @ConfigProperty(name = "upschedule.limits.address.changes")
        String changes,

        @ConfigProperty(name = "upschedule.limits.address.new-owners")
        String newOwners)
        implements Configuration {

    private static final String PROPERTIES = "upschedule.limits.address.";

    @Inject
    public AddressLimitsConfig {
        Rate.ofGroups(PROPERTIES, uploads, status, proposals, reads, changes, newOwners);
    }

    /** Of each group. */
    Map<LimitGroup, Rate> rates() {
        return Rate.ofGroups(PROPERTIES, uploads, status, proposals, reads, changes, newOwners);
    }
}
