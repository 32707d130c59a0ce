package org.upschedule.timetable.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where calendar programs find a feed, and the pages of Google and Outlook that take it in. */
@Singleton
class FeedAddresses {

    private final Optional<String> publicAddress;

    @Inject
    FeedAddresses(@ConfigProperty(name = "upschedule.public-address") Optional<String> publicAddress) {
        this.publicAddress = publicAddress;
    }

    /**
     * @param api address of the interface that the request came to, with a slash at the end; the product's own address may be another
     *     behind a proxy, which is configured then
     * @param name of the calendar
     */
    JsonObject of(URI api, String token, String name) {
        URI product = publicAddress
                .map(address -> URI.create(address.endsWith("/") ? address : address + "/"))
                .orElseGet(() -> api.resolve(".."));
        URI feed = product.resolve("feeds/" + token + ".ics");
        String webcal = "webcal" + feed.toString().substring(feed.getScheme().length());
        String outlook = "/calendar/0/addfromweb?url=" + encoded(feed.toString()) + "&name=" + encoded(name);
        return Json.createObjectBuilder()
                .add("url", feed.toString())
                .add("webcal", webcal)
                .add("google", "https://calendar.google.com/calendar/render?cid=" + encoded(webcal))
                .add("outlook", "https://outlook.live.com" + outlook)
                .add("office365", "https://outlook.office.com" + outlook)
                .build();
    }

    private static String encoded(String text) {
        // A blank as %20: Outlook shows a plus
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
