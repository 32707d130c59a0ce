package org.upschedule.configuration;

import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;

/** @param declared whether students are served here, so that what is fit for a trial alone is refused or warned of */
@Component
public record ProductionConfig(
        @ConfigProperty(name = "upschedule.production") boolean declared) implements Configuration {

    @Inject
    public ProductionConfig {}
}
