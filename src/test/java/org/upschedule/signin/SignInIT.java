package org.upschedule.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upschedule.endtoend.Student;
import org.upschedule.run.PayaraMicro;

/** A visit to the university's provider ends in a sign-in for who has begun it, in her browser, and for nobody else. */
class SignInIT {

    private final SignInProduct signIn = SignInProduct.shared();
    private final TestProvider provider = signIn.provider();
    private final Student browser = signIn.product().student();

    @AfterEach
    void honestAgain() {
        provider.refuse(null);
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

    @Test
    void anotherBrowserDoesNotEndWhatThisOneBegan() {
        String address = SignInProduct.wayBack(browser);
        Student victim = signIn.product().student();

        assertThat(SignInProduct.comeBack(victim, address)).isEqualTo("sign-in=sign-in-over");
        SignInProduct.wayBack(victim); // one that is on a way of its own
        assertThat(SignInProduct.comeBack(victim, address)).isEqualTo("sign-in=sign-in-over");
        assertThat(SignInProduct.isSignedIn(victim)).isFalse();
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
        String cookies = SignInProduct.cookies(browser);
        assertThat(SignInProduct.comeBack(browser, address)).isEqualTo("signed-in");

        assertThat(SignInProduct.comeBack(browser, address))
                .as("the cookie is gone")
                .isEqualTo("sign-in=sign-in-over");
        Student copy = signIn.product().student().with("Cookie", cookies);
        assertThat(SignInProduct.comeBack(copy, address)).as("the code is used").isEqualTo("sign-in=sign-in-refused");
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
        assertThat(SignInProduct.isSignedIn(browser)).isFalse();
    }

    @Test
    void cookieThatWasChangedIsNoVisit() {
        String address = SignInProduct.wayBack(browser);
        String cookies = SignInProduct.cookies(browser);
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
                .with("Cookie", SignInProduct.cookies(browser))
                .with("X-Forwarded-Host", first.getHost())
                .with("X-Forwarded-Port", Integer.toString(first.getPort()));

        Student.Answer back = balanced.get(address);

        assertThat(back.header("Location")).isEqualTo(first + "#signed-in");
        Student known = signIn.product().student().with("Cookie", signInCookie(back));
        assertThat(SignInProduct.isSignedIn(known)).as("on the first node").isTrue();
        assertThat(known.delete("api/me/sign-in").status()).isEqualTo(200);
        assertThat(new Student(node.uri())
                        .with("Cookie", signInCookie(back))
                        .get("api/jobs")
                        .status())
                .as("signed out on the second")
                .isEqualTo(401);
    }

    private static String signInCookie(Student.Answer answer) {
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
