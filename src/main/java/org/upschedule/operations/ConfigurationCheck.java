package org.upschedule.operations;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.upschedule.Component;
import org.upschedule.configuration.Configuration;
import org.upschedule.configuration.InvalidConfigurationException;
import org.upschedule.configuration.Production;
import org.upschedule.configuration.Shortcoming;
import org.upschedule.request.EventLog;

/**
 * Makes every record of configured values before anything else of the application begins, so that a wrong value stops the
 * deployment, not the first request that needs it. The log says each in a line of its own, which is found without a stack trace.
 */
@Component
class ConfigurationCheck {

    private static final EventLog LOG = EventLog.of(ConfigurationCheck.class);

    private final Instance<Configuration> configurations;
    private final Provider<WorkerThreads> workerThreads;
    private final Provider<Production> production;

    @Inject
    ConfigurationCheck(
            @Any Instance<Configuration> configurations,
            Provider<WorkerThreads> workerThreads,
            Provider<Production> production) {
        this.configurations = configurations;
        this.workerThreads = workerThreads;
        this.production = production;
    }

    void check(
            @Observes @Initialized(ApplicationScoped.class) @Priority(Interceptor.Priority.LIBRARY_BEFORE)
                    Object deployment) {
        List<InvalidConfigurationException> refusals = new ArrayList<>();
        for (Instance.Handle<Configuration> configuration : configurations.handles()) {
            refusal(configuration::get).ifPresent(refusals::add);
        }
        if (refusals.isEmpty()) {
            refusal(() -> workerThreads.get().check()).ifPresent(refusals::add);
            production.get().shortcomings().stream()
                    .filter(Shortcoming::refused)
                    .map(shortcoming -> new InvalidConfigurationException(shortcoming.sentence()))
                    .forEach(refusals::add);
        }
        refusals.forEach(refusal -> LOG.error(refusal.getMessage()));
        if (!refusals.isEmpty()) {
            throw refusals.get(0);
        }
    }

    private static Optional<InvalidConfigurationException> refusal(Runnable check) {
        try {
            check.run();
            return Optional.empty();
        } catch (InvalidConfigurationException e) {
            return Optional.of(e);
        }
    }
}
