package org.upschedule.admission;

import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Check;
import org.upschedule.configuration.Configuration;

/** @param requestsAtOnce that may work on the database at the same time on this node */
@Component
public record AdmissionConfig(
        @ConfigProperty(name = "upschedule.requests.at-once")
        int requestsAtOnce) implements Configuration {

    private static final int MOST = 1000;

    @Inject
    public AdmissionConfig {
        Check.range("upschedule.requests.at-once", requestsAtOnce, 1, MOST);
    }
}
