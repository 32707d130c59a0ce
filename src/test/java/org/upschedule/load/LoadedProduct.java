package org.upschedule.load;

import java.util.Map;
import org.upschedule.endtoend.TestProduct;

/** The product as it is set up for load: with its limits, and behind a balancer, so that each student has an address of her own. */
final class LoadedProduct {

    static final Map<String, String> SETTINGS = Map.of(
            "upschedule.limits.enabled", "true",
            "upschedule.proxy.trusted", "127.0.0.1",
            // as in production; the metrics are looked at each second
            "upschedule.storage.max-files", "200",
            "upschedule.job.lease", "PT30S",
            "upschedule.job.republish-after", "PT1M",
            "upschedule.health.interval", "PT5S",
            "upschedule.calendar.interval", "PT10S",
            "upschedule.feed.statistics-interval", "PT1M");

    private LoadedProduct() {}

    /** @return not started yet */
    static TestProduct prepare(String name) {
        TestProduct product = TestProduct.withEmbeddedBroker(name);
        SETTINGS.forEach(product::with);
        return product;
    }
}
