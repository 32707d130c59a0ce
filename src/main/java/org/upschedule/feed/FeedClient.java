package org.upschedule.feed;

import java.util.Locale;
import java.util.regex.Pattern;

/** Kinds of calendar programs, by how they name themselves. */
enum FeedClient {
    GOOGLE("google"),
    OUTLOOK("outlook|microsoft|exchange|office"),
    APPLE("dataaccessd|cfnetwork|calendaragent|calendarstore|macos/|ios/"),
    OTHER("");

    private final Pattern names;

    FeedClient(String names) {
        this.names = Pattern.compile(names);
    }

    /** @param userAgent {@code null} where the program does not say */
    static FeedClient of(String userAgent) {
        String agent = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
        for (FeedClient client : values()) {
            if (client.names.matcher(agent).find()) {
                return client;
            }
        }
        return OTHER;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
