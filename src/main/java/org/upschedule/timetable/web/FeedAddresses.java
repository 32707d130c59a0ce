package org.upschedule.timetable.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.qr.QrCode;

/** Where calendar programs find a feed, and the pages of Google and Outlook that take it in. */
@Schema(description = "The address of a feed, and pages that add it to a calendar")
public record FeedAddresses(
        URI url,
        URI webcal,

        @Schema(description = "Page that adds the feed to Google Calendar")
        URI google,

        @Schema(description = "The same for Outlook.com") URI outlook,

        @Schema(description = "The same for Outlook at a university or firm")
        URI office365,

        @Schema(description = "QR code of webcal, for a phone: an image in SVG")
        String qr) {

    /**
     * @param product address of the product from outside, with a slash at the end
     * @param name of the calendar
     */
    static FeedAddresses of(URI product, String token, String name) {
        URI feed = product.resolve("feeds/" + token + ".ics");
        String webcal = "webcal" + feed.toString().substring(feed.getScheme().length());
        String outlook = "/calendar/0/addfromweb?url=" + encoded(feed.toString()) + "&name=" + encoded(name);
        return new FeedAddresses(
                feed,
                URI.create(webcal),
                URI.create("https://calendar.google.com/calendar/render?cid=" + encoded(webcal)),
                URI.create("https://outlook.live.com" + outlook),
                URI.create("https://outlook.office.com" + outlook),
                QrCode.svg(webcal));
    }

    private static String encoded(String text) {
        // A blank as %20: Outlook shows a plus
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
