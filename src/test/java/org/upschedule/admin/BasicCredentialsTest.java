package org.upschedule.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasicCredentialsTest {

    private static Optional<BasicCredentials> of(String text) {
        return BasicCredentials.of(
                Optional.of("basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void passwordMayHaveColonsAndAnyLetters() {
        assertThat(of("anna:ë:pass")).contains(new BasicCredentials("anna", "ë:pass"));
        assertThat(of("anna:")).contains(new BasicCredentials("anna", ""));
    }

    @Test
    void passwordStandsInNoLine() {
        assertThat(of("anna:secret").orElseThrow()).asString().doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", ":secret", ""})
    void whatNamesNobodyIsNone(String text) {
        assertThat(of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer YW5uYTpzZWNyZXQ=", "Basic", "Basic ???", "YW5uYTpzZWNyZXQ="})
    void otherHeaderIsNone(String header) {
        assertThat(BasicCredentials.of(Optional.of(header))).isEmpty();
    }

    @Test
    void endlessNameIsNone() {
        assertThat(of("a".repeat(1000) + ":secret")).isEmpty();
    }
}
