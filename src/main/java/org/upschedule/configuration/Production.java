package org.upschedule.configuration;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.upschedule.Component;

/** What is missing for students where {@code upschedule.production} says that they are served here. */
@Component
public class Production {

    private final ProductionConfig config;
    private final Instance<ProductionCheck> checks;

    @Inject
    Production(ProductionConfig config, @Any Instance<ProductionCheck> checks) {
        this.config = config;
        this.checks = checks;
    }

    public boolean isDeclared() {
        return config.declared();
    }

    /** As it is now; none where it is not declared. */
    public List<Shortcoming> shortcomings() {
        return config.declared()
                ? checks.stream()
                        .flatMap(check -> check.shortcomings().stream())
                        .toList()
                : List.of();
    }
}
