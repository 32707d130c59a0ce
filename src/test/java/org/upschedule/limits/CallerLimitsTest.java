package org.upschedule.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerLimitsTest {

    private static final UUID OWNER = UUID.randomUUID();

    private final CallerLimits limits = new CallerLimits(
            new LimitsConfig(true, "10/PT1H", "100/PT1M", "30/PT1M", "300/PT1M", "120/PT1M"),
            new AddressLimitsConfig("1000/PT1H", "1001/PT1M", "1002/PT1M", "1003/PT1M", "1004/PT1M", "1005/PT1H"));

    @Test
    void newOwnerIsCountedForHerAddressToo() throws UnknownHostException {
        InetAddress address = InetAddress.getByName("192.0.2.1");

        assertThat(limits.of(LimitGroup.STATUS, OWNER, true, address))
                .containsExactly(
                        new Limit("status", OWNER.toString(), new Rate(100, Duration.ofMinutes(1))),
                        new Limit("status-address", "192.0.2.1", new Rate(1001, Duration.ofMinutes(1))),
                        new Limit("new-owners-address", "192.0.2.1", new Rate(1005, Duration.ofHours(1))));
        assertThat(limits.of(LimitGroup.UPLOADS, OWNER, false, address))
                .extracting(Limit::name)
                .containsExactly("uploads", "uploads-address");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "::ffff:192.0.2.1, 192.0.2.1, true"
    })
    void addressesOfOneNetworkOfIpv6AreOneCaller(String one, String other, boolean same) throws UnknownHostException {
        Limit first = limits.of(LimitGroup.READS, OWNER, false, InetAddress.getByName(one))
                .get(1);
        Limit second = limits.of(LimitGroup.READS, OWNER, false, InetAddress.getByName(other))
                .get(1);

        assertThat(first.equals(second)).isEqualTo(same);
    }
}
