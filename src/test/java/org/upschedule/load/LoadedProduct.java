package org.upschedule.load;

import org.upschedule.endtoend.TestProduct;

/** The product as it is set up for load: with its limits, and behind a balancer, so that each student has an address of her own. */
final class LoadedProduct {

    private LoadedProduct() {}

    /** @return not started yet */
    static TestProduct prepare(String name) {
        return TestProduct.withEmbeddedBroker(name)
                .with("upschedule.limits.enabled", "true")
                .with("upschedule.proxy.trusted", "127.0.0.1")
                // as in production; the metrics are looked at each second
                .with("upschedule.storage.max-files", "200")
                .with("upschedule.job.lease", "PT30S")
                .with("upschedule.job.republish-after", "PT1M")
                .with("upschedule.health.interval", "PT5S")
                .with("upschedule.calendar.interval", "PT10S")
                .with("upschedule.feed.statistics-interval", "PT1M");
    }
}
