package org.upschedule.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HmacTest {

    /** RFC 4231, 4.3, in base64url. */
    @Test
    void isThatOfTheStandard() {
        Hmac hmac = new Hmac("Jefe".getBytes(StandardCharsets.US_ASCII));

        assertThat(hmac.of("what do ya want for nothing?")).isEqualTo("W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM");
        assertThat(hmac.isOf("what do ya want for nothing?", "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM"))
                .isTrue();
        assertThat(hmac.isOf("what do ya want for nothing!", "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM"))
                .isFalse();
    }
}
