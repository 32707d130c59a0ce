package org.upschedule.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.upschedule.endtoend.Student;
import org.upschedule.run.PayaraMicro;

/** Who may come in by the university's provider, and who may not. docs/sign-in.md has the table of it. */
class SignInIT {

    private final SignInProduct signIn = SignInProduct.shared();
    private final TestProvider provider = signIn.provider();
    private final Student browser = signIn.product().student();

    @AfterEach
    void honestAgain() {
        provider.lie(TestProvider.Lie.NONE);
        provider.refuse(null);
    }

    private static boolean isSignedIn(Student student) {
        return student.get("api/me/sign-in").json().path("signedIn").asBoolean();
    }

    @Test
    void comesInByTheProvider() {
        assertThat(browser.get("api/me/sign-in").json().toString())
                .isEqualTo("{\"available\":true,\"signedIn\":false,\"administrator\":false,\"apart\":null}");

        signIn.signIn(browser, "anna");

        assertThat(browser.get("api/me/sign-in").json().toString())
                .isEqualTo("{\"available\":true,\"signedIn\":true,\"administrator\":false,\"apart\":null}");
        assertThat(provider.asked().get(provider.asked().size() - 1))
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("scope", "openid")
                .containsEntry(
                        "redirect_uri",
                        signIn.product()
                                .address()
                                .resolve("api/sign-in/callback")
                                .toString())
                .containsKeys("state", "nonce", "code_challenge");
    }

    private static TestProvider.Lie claims(java.util.function.UnaryOperator<JWTClaimsSet.Builder> changed) {
        return (claims, honest) -> honest.sign(changed.apply(claims).build());
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static String signedWithSecret(JWTClaimsSet claims, byte[] secret) throws com.nimbusds.jose.JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private static RSAKey keyWithId(String id) throws com.nimbusds.jose.JOSEException {
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
        return Arguments.of(org.junit.jupiter.api.Named.of(name, lie));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void tokenIsRefused(TestProvider.Lie lie) {
        provider.lie(lie);

        assertThat(SignInProduct.tryToSignIn(browser)).isEqualTo("sign-in=sign-in-refused");
        assertThat(isSignedIn(browser)).isFalse();
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

        assertThat(isSignedIn(browser)).isTrue();
    }

    @Test
    void anotherBrowserDoesNotEndWhatThisOneBegan() {
        String address = SignInProduct.wayBack(browser);
        Student victim = signIn.product().student();

        assertThat(SignInProduct.comeBack(victim, address)).isEqualTo("sign-in=sign-in-over");
        SignInProduct.wayBack(victim); // one that is on a way of its own
        assertThat(SignInProduct.comeBack(victim, address)).isEqualTo("sign-in=sign-in-over");
        assertThat(isSignedIn(victim)).isFalse();
    }

    @Test
    void codeOfAnotherBrowserIsOfNoUse() {
        String stolen = SignInProduct.wayBack(browser).replaceFirst(".*code=", "");
        String own = SignInProduct.wayBack(browser).replaceFirst("code=.*", "code=");
        Student thief = signIn.product().student();
        String thiefs = SignInProduct.wayBack(thief).replaceFirst("code=.*", "code=");

        assertThat(SignInProduct.comeBack(thief, thiefs + stolen)).isEqualTo("sign-in=sign-in-refused");
        assertThat(SignInProduct.comeBack(browser, own + "guessed")).isEqualTo("sign-in=sign-in-refused");
    }

    @Test
    void addressWorksOnce() {
        String address = SignInProduct.wayBack(browser);
        String cookies = cookiesOf(browser);
        assertThat(SignInProduct.comeBack(browser, address)).isEqualTo("signed-in");

        assertThat(SignInProduct.comeBack(browser, address))
                .as("the cookie is gone")
                .isEqualTo("sign-in=sign-in-over");
        Student copy = signIn.product().student().with("Cookie", cookies);
        assertThat(SignInProduct.comeBack(copy, address)).as("the code is used").isEqualTo("sign-in=sign-in-refused");
    }

    private static String cookiesOf(Student student) {
        return String.join("; ", student.cookies());
    }

    @ParameterizedTest
    @CsvSource({
        "state=[^&]*, state=made-up, sign-in-over",
        "state=[^&]*&, '', sign-in-over",
        "code=.*, '', sign-in-refused",
        "iss=[^&]*, iss=https%3A%2F%2Flogin.example.org, sign-in-refused",
        "code=.*, error=access_denied, sign-in-cancelled",
        "code=.*, error=server_error, provider-unavailable",
        "code=.*, error=made_up, sign-in-refused",
        "'\\?.*', '', sign-in-refused"
    })
    void addressThatWasChangedIsRefused(String part, String instead, String why) {
        String address = SignInProduct.wayBack(browser).replaceFirst(part, instead);

        assertThat(SignInProduct.comeBack(browser, address)).isEqualTo("sign-in=" + why);
        assertThat(isSignedIn(browser)).isFalse();
    }

    @Test
    void cookieThatWasChangedIsNoVisit() {
        String address = SignInProduct.wayBack(browser);
        String cookies = cookiesOf(browser);
        assertThat(cookies).contains("upschedule-visit=");
        Student forger =
                signIn.product().student().with("Cookie", cookies.replaceFirst("(upschedule-visit=[^;]*)[^;]", "$1!"));

        assertThat(SignInProduct.comeBack(forger, address)).isEqualTo("sign-in=sign-in-over");
    }

    @Test
    void anotherSiteBeginsNothing() {
        Student.Answer answer = browser.with("Sec-Fetch-Site", "cross-site").post("api/me/sign-in", "{}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("type").asText()).endsWith(":cross-origin");
    }

    @Test
    void browserIsSentToNoAddressOfTheCaller() {
        assertThat(browser.post("api/me/sign-in", "{\"destination\": \"https://login.example.org\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whileTheProviderIsAwayWhoIsSignedInStaysSo() {
        Student anna = signIn.signedIn("anna");
        String address = SignInProduct.wayBack(browser);
        provider.close();
        try {
            assertThat(SignInProduct.comeBack(browser, address)).isEqualTo("sign-in=provider-unavailable");
            assertThat(isSignedIn(anna)).isTrue();
            assertThat(anna.get("api/timetables").status()).isEqualTo(200);
        } finally {
            provider.start();
        }
        signIn.signIn(browser, "bert");
    }

    /** One start more, so all that needs a second node is here. */
    @Test
    void visitAndSignInCountOnEachNode() {
        PayaraMicro node = signIn.product().startAnotherNode("sign-in-2");
        URI first = signIn.product().address();
        provider.close();
        try {
            Student.Answer away = new Student(node.uri()).post("api/me/sign-in", "{}");
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.header("Retry-After")).isEqualTo("60");
            assertThat(away.json().path("type").asText()).isEqualTo("urn:upschedule:problem:provider-unavailable");
        } finally {
            provider.start();
        }
        String address = SignInProduct.wayBack(browser)
                .replace(first.toString(), node.uri().toString());
        Student balanced = new Student(node.uri())
                .with("Cookie", cookiesOf(browser))
                .with("X-Forwarded-Host", first.getHost())
                .with("X-Forwarded-Port", Integer.toString(first.getPort()));

        Student.Answer back = balanced.get(address);

        assertThat(back.header("Location")).isEqualTo(first + "#signed-in");
        Student known = signIn.product().student().with("Cookie", signInCookie(back));
        assertThat(isSignedIn(known)).as("on the first node").isTrue();
        assertThat(known.delete("api/me/sign-in").status()).isEqualTo(200);
        assertThat(new Student(node.uri())
                        .with("Cookie", signInCookie(back))
                        .get("api/jobs")
                        .status())
                .as("signed out on the second")
                .isEqualTo(401);
    }

    static String signInCookie(Student.Answer answer) {
        return answer.response().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.matches("(__Secure-)?upschedule-sign-in=[^;].*"))
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void behindTlsCookiesAndAddressesAreThoseOfTls() {
        Student behindTls = signIn.product()
                .student()
                .with("X-Forwarded-Proto", "https")
                .with("X-Forwarded-Host", "localhost")
                .with("X-Forwarded-Port", "443");
        Student.Answer begun = behindTls.post("api/me/sign-in", "{}");
        String visit = begun.response().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.contains("upschedule-visit"))
                .findFirst()
                .orElseThrow();
        assertThat(visit)
                .startsWith("__Secure-upschedule-visit=")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/schedule", "Max-Age=600");

        String address = behindTls.get(begun.json().path("address").asText()).header("Location");
        assertThat(address).startsWith("https://localhost/schedule/api/sign-in/callback?");
        Student.Answer back = behindTls
                .with("Cookie", visit.replaceFirst(";.*", ""))
                .get(address.replaceFirst("https://localhost/schedule/", ""));

        assertThat(back.header("Location")).isEqualTo("https://localhost/schedule/#signed-in");
        assertThat(back.response().headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("__Secure-upschedule-sign-in=")
                        && cookie.contains("Secure")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax")
                        && cookie.contains("Max-Age=1209600"))
                .noneMatch(cookie -> cookie.contains("JSESSIONID"));
    }
}
