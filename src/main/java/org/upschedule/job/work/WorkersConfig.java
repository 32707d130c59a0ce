package org.upschedule.job.work;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Check;
import org.upschedule.configuration.Configuration;

/**
 * How many jobs a node reads at once. These two are read again and again: what is changed while the product runs counts.
 *
 * @param most while jobs wait
 * @param least while nothing waits; not above the other, whatever is configured
 */
@Component
public record WorkersConfig(
        @ConfigProperty(name = WorkersConfig.MOST) Provider<Integer> most,
        @ConfigProperty(name = WorkersConfig.LEAST) Provider<Integer> least)
        implements Configuration {

    public static final String MOST = "upschedule.job.workers";
    public static final String LEAST = "upschedule.job.workers-least";

    @Inject
    public WorkersConfig {
        bounds(most.get(), least.get());
    }

    /** @throws org.upschedule.configuration.InvalidConfigurationException where they are not possible */
    public WorkerBounds bounds() {
        return bounds(most.get(), least.get());
    }

    private static WorkerBounds bounds(int most, int least) {
        Check.range(MOST, most, 1, 64);
        Check.range(LEAST, least, 1, 64);
        return new WorkerBounds(Math.min(least, most), most);
    }
}
