package org.upschedule.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedClientTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Google-Calendar-Importer|GOOGLE",
                "Mozilla/5.0 (compatible; Google-Calendar-Importer)|GOOGLE",
                "iOS/17.5.1 (21F90) dataaccessd/1.0|APPLE",
                "macOS/14.5 (23F79) CalendarAgent/1028.6|APPLE",
                "Mac OS X/10.6.8 (10K549); CalendarStore/4.0.4 (998); iCal/4.0.4 (1395.7)|APPLE",
                "Microsoft.Exchange/15.20 (HttpClientBase)|OUTLOOK",
                "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17328; Pro)|OUTLOOK",
                "ICSx5/2.2.2 (ical4j) okhttp/4.12.0 Android/14|OTHER",
                "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.0|OTHER",
                "''|OTHER",
                "|OTHER"
            })
    void programIsKnownByItsName(String userAgent, FeedClient client) {
        assertThat(FeedClient.of(userAgent)).isEqualTo(client);
    }
}
