package org.upschedule.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigurationTest {

    @ParameterizedTest
    @MethodSource("org.upschedule.configuration.ConfigurationRecords#all")
    void defaultsAreAccepted(Class<?> record) {
        assertThat(ConfigurationRecords.withDefaults(record)).isNotNull();
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(delimiter = '|', textBlock = """
            # property                           | value            | sentence
            upschedule.upload.max-bytes          | 0                | upschedule.upload.max-bytes is 0: it must be from 1024 to 104857600 bytes
            upschedule.upload.max-bytes          | 2147483647       | upschedule.upload.max-bytes is 2147483647: it must be from 1024 to 104857600 bytes
            upschedule.upload.max-pages          | 0                | upschedule.upload.max-pages is 0: it must be from 1 to 1000
            upschedule.job.workers               | 0                | upschedule.job.workers is 0: it must be from 1 to 64
            upschedule.job.workers               | -1               | upschedule.job.workers is -1: it must be from 1 to 64
            upschedule.job.workers               | 65               | upschedule.job.workers is 65: it must be from 1 to 64
            upschedule.job.workers-least         | 0                | upschedule.job.workers-least is 0: it must be from 1 to 64
            upschedule.job.starts-per-second     | 0                | upschedule.job.starts-per-second is 0: it must be from 1 to 10000
            upschedule.job.slot-wait             | -PT1S            | upschedule.job.slot-wait is PT-1S: it must be from PT0S to PT1M
            upschedule.job.max-attempts          | 0                | upschedule.job.max-attempts is 0: it must be from 1 to 10
            upschedule.job.lease                 | PT0S             | upschedule.job.lease is PT0S: it must be from PT1S to PT1H
            upschedule.job.lease                 | PT5S             | upschedule.job.lease is PT5S: it must be longer than upschedule.sweeper.interval, which is PT5S
            upschedule.sweeper.interval          | PT30S            | upschedule.job.lease is PT30S: it must be longer than upschedule.sweeper.interval, which is PT30S
            upschedule.sweeper.interval          | PT0S             | upschedule.sweeper.interval is PT0S: it must be from PT0.1S to PT24H
            upschedule.sweeper.batch-size        | 0                | upschedule.sweeper.batch-size is 0: it must be from 1 to 1000
            upschedule.job.deadline              | PT0S             | upschedule.job.deadline is PT0S: it must be from PT1S to PT24H
            upschedule.job.republish-after       | -PT1M            | upschedule.job.republish-after is PT-1M: it must be from PT1S to PT24H
            upschedule.job.streams.max           | -1               | upschedule.job.streams.max is -1: it must be from 1 to 100000
            upschedule.job.streams.max-of-owner  | 1001             | upschedule.job.streams.max-of-owner is 1001: it must be from 1 to 1000
            upschedule.job.streams.max-time      | PT0S             | upschedule.job.streams.max-time is PT0S: it must be from PT1S to PT1H
            upschedule.job.streams.interval      | PT0S             | upschedule.job.streams.interval is PT0S: it must be from PT0.1S to PT24H
            upschedule.outbox.interval           | PT0S             | upschedule.outbox.interval is PT0S: it must be from PT0.1S to PT24H
            upschedule.outbox.batch-size         | 1001             | upschedule.outbox.batch-size is 1001: it must be from 1 to 1000
            upschedule.outbox.dead-letter-kept   | PT0S             | upschedule.outbox.dead-letter-kept is PT0S: it must be from PT1S to PT8760H
            upschedule.retention.pdf             | PT0S             | upschedule.retention.pdf is PT0S: it must be from PT1M to PT87600H
            upschedule.retention.interval        | PT0S             | upschedule.retention.interval is PT0S: it must be from PT0.1S to PT24H
            upschedule.retention.batch-size      | 0                | upschedule.retention.batch-size is 0: it must be from 1 to 10000
            upschedule.timetable.retention       | P0D              | upschedule.timetable.retention is P0D: it must be from P1D to P100Y
            upschedule.timetable.retention       | P-1Y             | upschedule.timetable.retention is P-1Y: it must be from P1D to P100Y
            upschedule.calendar.exam-duration    | PT0S             | upschedule.calendar.exam-duration is PT0S: it must be from PT1M to PT24H
            upschedule.calendar.cancelled-kept   | PT0S             | upschedule.calendar.cancelled-kept is PT0S: it must be from PT1H to PT8760H
            upschedule.calendar.interval         | PT0S             | upschedule.calendar.interval is PT0S: it must be from PT0.1S to PT24H
            upschedule.calendar.batch-size       | 0                | upschedule.calendar.batch-size is 0: it must be from 1 to 1000
            upschedule.feed.refresh              | PT0S             | upschedule.feed.refresh is PT0S: it must be from PT1M to PT720H
            upschedule.feed.statistics-interval  | PT0S             | upschedule.feed.statistics-interval is PT0S: it must be from PT0.1S to PT24H
            upschedule.sign-in.issuer            | http://up.ac.za  | upschedule.sign-in.issuer begins with http://: it must be https://, or somebody in between says who signs in
            upschedule.sign-in.issuer            | up.ac.za         | upschedule.sign-in.issuer is no URL: it must begin with https:// or http:// and name a host
            upschedule.sign-in.issuer            | https://up.ac.za | upschedule.sign-in.client-id is empty: it must say what the provider in upschedule.sign-in.issuer calls this product
            upschedule.sign-in.scopes            | profile          | upschedule.sign-in.scopes is profile: openid must be one of them, or the provider does not say who signs in
            upschedule.sign-in.idle              | PT1S             | upschedule.sign-in.idle is PT1S: it must be from PT1M to PT9600H
            upschedule.sign-in.longest           | P401D            | upschedule.sign-in.longest is PT9624H: it must be from PT1M to PT9600H
            upschedule.sign-in.admin-time        | PT0S             | upschedule.sign-in.admin-time is PT0S: it must be from PT1M to PT9600H
            upschedule.sign-in.account-kept      | P90D             | upschedule.sign-in.account-kept is PT2160H: it must be longer than upschedule.sign-in.longest, which is PT2160H
            upschedule.public-address            | up.ac.za         | upschedule.public-address is no URL: it must begin with https:// or http:// and name a host
            upschedule.public-address            | ftp://up.ac.za/  | upschedule.public-address is no URL: it must begin with https:// or http:// and name a host
            upschedule.public-address            | https:///a b     | upschedule.public-address is no URL: it must begin with https:// or http:// and name a host
            upschedule.upload.least-rate         | 0                | upschedule.upload.least-rate is 0: it must be from 1 to 1048576 bytes for each second
            upschedule.upload.max-time           | PT0S             | upschedule.upload.max-time is PT0S: it must be from PT1S to PT30M
            upschedule.upload.max-spooled-bytes  | 1024             | upschedule.upload.max-spooled-bytes is 1024: it must be from 10485760 to 2147483647 bytes
            upschedule.owner.cookie-days         | 401              | upschedule.owner.cookie-days is 401: it must be from 1 to 400
            upschedule.owner.cookie-days         | 0                | upschedule.owner.cookie-days is 0: it must be from 1 to 400
            upschedule.owner.renew-after         | -PT1S            | upschedule.owner.renew-after is PT-1S: it must be from PT0S to PT9600H
            upschedule.joining.link-time         | PT0S             | upschedule.joining.link-time is PT0S: it must be from PT1S to PT24H
            upschedule.owner.key                 | c2hvcnQ=         | upschedule.owner.key has 5 bytes: it must have at least 32, in base64
            upschedule.owner.key                 | no base64!       | upschedule.owner.key is not in base64: it must have at least 32 bytes, in base64
            upschedule.admin.token-sha256        | secret           | upschedule.admin.token-sha256 is not in hexadecimal digits
            upschedule.admin.token-sha256        | abcd             | upschedule.admin.token-sha256 has 2 bytes; a SHA-256 has 32
            upschedule.google.client-id          | ours             | upschedule.google.client-id and upschedule.google.client-secret go together: one of them is empty
            upschedule.google.keys               | a:c2hvcnQ=       | upschedule.google.keys must be a name of letters and digits, a colon, and 32 bytes in base64; several are separated by commas
            upschedule.google.token-url          | http://host/     | upschedule.google.token-url is without TLS: it must begin with https://
            upschedule.google.calendar-url       | calendar         | upschedule.google.calendar-url is no URL: it must begin with https:// or http:// and name a host
            upschedule.google.interval           | PT0S             | upschedule.google.interval is PT0S: it must be from PT0.1S to PT24H
            upschedule.google.batch-size         | 0                | upschedule.google.batch-size is 0: it must be from 1 to 100
            upschedule.google.pause              | PT11S            | upschedule.google.pause is PT11S: it must be from PT0S to PT10S
            upschedule.google.timeout            | PT31S            | upschedule.google.timeout is PT31S: it must be from PT1S to PT30S
            upschedule.google.lease              | PT10S            | upschedule.google.lease is PT10S: it must be longer than upschedule.google.timeout, which is PT10S
            upschedule.limits.uploads            | 10               | upschedule.limits.uploads is 10: it must be a number from 1 to 10000000, a slash and a time from PT1S to PT24H, such as 10/PT1H
            upschedule.limits.status             | 0/PT1M           | upschedule.limits.status is 0/PT1M: it must be a number from 1 to 10000000, a slash and a time from PT1S to PT24H, such as 10/PT1H
            upschedule.limits.reads              | 9/P2D            | upschedule.limits.reads is 9/P2D: it must be a number from 1 to 10000000, a slash and a time from PT1S to PT24H, such as 10/PT1H
            upschedule.limits.address.new-owners | many/PT1H        | upschedule.limits.address.new-owners is many/PT1H: it must be a number from 1 to 10000000, a slash and a time from PT1S to PT24H, such as 10/PT1H
            upschedule.storage.max-bytes         | 1                | upschedule.storage.max-bytes is 1: it must be from 1048576 to 2147483647 bytes
            upschedule.storage.max-files         | 100001           | upschedule.storage.max-files is 100001: it must be from 1 to 100000
            upschedule.storage.max-timetables    | 0                | upschedule.storage.max-timetables is 0: it must be from 1 to 1000
            upschedule.redis.url                 | localhost:6379   | upschedule.redis.url is no URL: it must begin with redis:// or rediss:// and name a host
            upschedule.redis.url                 | http://host:6379 | upschedule.redis.url is no URL: it must begin with redis:// or rediss:// and name a host
            upschedule.health.interval           | PT0S             | upschedule.health.interval is PT0S: it must be from PT0.1S to PT24H
            upschedule.metrics.interval          | P2D              | upschedule.metrics.interval is PT48H: it must be from PT0.1S to PT24H
            upschedule.metrics.census-interval   | PT0S             | upschedule.metrics.census-interval is PT0S: it must be from PT0.1S to PT24H
            upschedule.pool.name                 | ' '              | upschedule.pool.name is empty: it must name something
            upschedule.proxy.trusted             | proxy.up.ac.za   | upschedule.proxy.trusted names "proxy.up.ac.za", which is neither an address nor a network
            upschedule.proxy.trusted             | 10.0.0.0/33      | upschedule.proxy.trusted names "10.0.0.0/33", whose prefix must be from 0 to 32
            """)
    void whatCannotBeIsRefusedInASentence(String property, String value, String sentence) {
        assertThatThrownBy(() -> ConfigurationRecords.with(property, value))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "upschedule.job.slot-wait, PT0S",
        "upschedule.outbox.batch-size, 1000",
        "upschedule.limits.enabled, false",
        "upschedule.limits.uploads, 1/PT1S",
        "upschedule.limits.address.reads, 10000000/P1D",
        "upschedule.owner.key, MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
        "upschedule.public-address, https://up.ac.za/schedule",
        "upschedule.public-address, http://localhost:8080/",
        "upschedule.proxy.trusted, '10.1.0.7, 2001:db8::/32'",
        "upschedule.redis.url, redis://:secret@host:6379",
        "upschedule.redis.url, rediss://host",
        "upschedule.timetable.retention, P2Y6M"
    })
    void whatCanBeIsAccepted(String property, String value) {
        assertThatCode(() -> ConfigurationRecords.with(property, value)).doesNotThrowAnyException();
    }

    @Test
    void secretsAreInNoText() {
        assertThat(ConfigurationRecords.with("upschedule.redis.url", "redis://:secret@host:6379"))
                .asString()
                .doesNotContain("secret");
        assertThat(ConfigurationRecords.with("upschedule.owner.key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="))
                .asString()
                .doesNotContain("MDEy");
        assertThat(ConfigurationRecords.with("upschedule.sign-in.client-secret", "hush"))
                .asString()
                .doesNotContain("hush");
        assertThat(ConfigurationRecords.with(
                        "upschedule.google.keys", "a:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="))
                .asString()
                .doesNotContain("MDEy");
        assertThatThrownBy(() -> ConfigurationRecords.with("upschedule.google.keys", "secret"))
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> ConfigurationRecords.with("upschedule.redis.url", "secret@host"))
                .hasMessageNotContaining("secret");
    }
}
