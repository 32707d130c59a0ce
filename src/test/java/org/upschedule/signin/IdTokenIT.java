package org.upschedule.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.upschedule.endtoend.Student;

/** Which ID tokens count, and which do not. */
class IdTokenIT {

    private final SignInProduct signIn = SignInProduct.shared();
    private final TestProvider provider = signIn.provider();
    private final Student browser = signIn.product().student();

    @AfterEach
    void honestAgain() {
        provider.lie(TestProvider.Lie.NONE);
    }

    private static TestProvider.Lie claims(UnaryOperator<JWTClaimsSet.Builder> changed) {
        return (claims, honest) -> honest.sign(changed.apply(claims).build());
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static String signedWithSecret(JWTClaimsSet claims, byte[] secret) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private static RSAKey keyWithId(String id) throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(id).generate();
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("unsigned", (claims, honest) -> new PlainJWT(claims.build()).serialize()),
                lie(
                        "signed with the client's secret",
                        (claims, honest) ->
                                signedWithSecret(claims.build(), TestProvider.SECRET.getBytes(StandardCharsets.UTF_8))),
                lie(
                        "signed with the public key as a secret",
                        (claims, honest) -> signedWithSecret(
                                claims.build(),
                                honest.key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))),
                lie(
                        "signed by somebody else",
                        (claims, honest) -> TestProvider.sign(claims.build(), keyWithId("of somebody else"))),
                lie(
                        "signed by somebody else with the name of the provider's key",
                        (claims, honest) -> TestProvider.sign(
                                claims.build(), keyWithId(honest.key().getKeyID()))),
                lie("changed after it was signed", (claims, honest) -> {
                    String[] parts = honest.sign(claims.build()).split("\\.");
                    String[] other = honest.sign(claims.subject("dean").build()).split("\\.");
                    return parts[0] + "." + other[1] + "." + parts[2];
                }),
                lie("of another issuer", claims(claims -> claims.issuer("https://login.example.org"))),
                lie("for another client", claims(claims -> claims.audience("library"))),
                lie("for several clients, and asked for by another", claims(claims -> claims.audience(
                                List.of(TestProvider.CLIENT, "library"))
                        .claim("azp", "library"))),
                lie("over for two minutes", claims(claims -> claims.expirationTime(in(-120)))),
                lie("without an end", claims(claims -> claims.expirationTime(null))),
                lie("issued two minutes from now", claims(claims -> claims.issueTime(in(120)))),
                lie("without a nonce", claims(claims -> claims.claim("nonce", null))),
                lie("with the nonce of another visit", claims(claims -> claims.claim("nonce", "x".repeat(43)))),
                lie("of nobody", claims(claims -> claims.subject(null))),
                lie("of somebody whose name is too long", claims(claims -> claims.subject("x".repeat(256)))),
                lie("no token", (claims, honest) -> "this is no token"));
    }

    private static Arguments lie(String name, TestProvider.Lie lie) {
        return Arguments.of(Named.of(name, lie));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void tokenIsRefused(TestProvider.Lie lie) {
        provider.lie(lie);

        assertThat(SignInProduct.tryToSignIn(browser)).isEqualTo("sign-in=sign-in-refused");
        assertThat(SignInProduct.isSignedIn(browser)).isFalse();
    }

    static Stream<Arguments> truths() {
        return Stream.of(
                lie("over for 30 seconds: clocks differ", claims(claims -> claims.expirationTime(in(-30)))),
                lie("issued 30 seconds from now", claims(claims -> claims.issueTime(in(30)))),
                lie("for several clients, and asked for by us", claims(claims -> claims.audience(
                                List.of(TestProvider.CLIENT, "library"))
                        .claim("azp", TestProvider.CLIENT))));
    }

    @ParameterizedTest
    @MethodSource("truths")
    void tokenIsTaken(TestProvider.Lie truth) {
        provider.lie(truth);

        assertThat(SignInProduct.tryToSignIn(browser)).isEqualTo("signed-in");
    }

    @Test
    void keyThatTheProviderHasNewlyIsAskedFor() {
        signIn.signIn(signIn.product().student(), "anna");
        provider.rotateKey();

        signIn.signIn(browser, "anna");

        assertThat(SignInProduct.isSignedIn(browser)).isTrue();
    }
}
