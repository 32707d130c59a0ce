package org.upschedule.google;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** For tests in the container: Google is switched on, and is the double, which runs beside the product there. */
@ApplicationScoped
@Alternative
@Priority(1)
public class GoogleInside {

    @Produces
    @Singleton
    GoogleDouble google() {
        return new GoogleDouble();
    }

    @Produces
    @Singleton
    GoogleConfig config(GoogleDouble google) {
        return PushedProduct.config(google.address(), GoogleDouble.CLIENT_SECRET);
    }
}
