package org.upschedule.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upschedule.endtoend.TestProduct;
import org.upschedule.endtoend.TlsFront;
import org.upschedule.signin.TestProvider;

/** Signing in behind the balancer with TLS, as in production: what a browser is given, and what it keeps of that. */
class SignInTlsPageIT {

    private static final String OWNER = "__Host-upschedule-id";
    private static final String SIGN_IN = "__Host-upschedule-sign-in";

    @TempDir
    private static Path folder;

    private static TestProduct product;
    private static TlsFront front;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException, GeneralSecurityException {
        assumeTrue(
                Chromium.isInstalled() && TlsFront.isPossible(),
                "no Chromium, HAProxy or OpenSSL: the page is not tested behind TLS");
        PlaywrightAssertions.setDefaultAssertionTimeout(BrowserTest.PATIENCE_MS);
        product = TestProduct.inProduction();
        front = TlsFront.before(product, folder);
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright, front.certificate().trust());
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
        if (front != null) {
            front.close();
        }
    }

    private static List<String> names(Visit visit) {
        return visit.page.context().cookies().stream()
                .map(cookie -> cookie.name)
                .toList();
    }

    /** What a browser asks of a cookie whose name begins with {@code __Host-}, and that scripts and requests of other sites do not have it. */
    private static void assertIsOfThisHostAlone(Cookie cookie) {
        assertThat(cookie.secure).as("secure").isTrue();
        assertThat(cookie.httpOnly).as("kept from scripts").isTrue();
        assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
        assertThat(cookie.domain).isEqualTo("localhost");
        assertThat(cookie.path).isEqualTo("/");
    }

    @Test
    void eachCookieOfASignInIsOfThisHostAndOfTlsAlone() {
        TestProvider provider = TestProduct.productionProvider().person("anna");
        try (Visit visit = Visit.with(browser, Visit.desk(), product.publicAddress())) {
            visit.watched.expectHost(URI.create(provider.issuer()));
            visit.arriveWith(StudentFiles.lectures());
            assertThat(names(visit)).contains(OWNER);
            visit.page.context().cookies().forEach(SignInTlsPageIT::assertIsOfThisHostAlone);
            Locator entry = visit.page.locator("#account");

            Response begun = visit.page.waitForResponse("**/api/me/sign-in", entry::click);
            assertThat(begun.headerValues("set-cookie"))
                    .singleElement()
                    .asString()
                    .startsWith("__Host-upschedule-visit=")
                    .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/");
            visit.answer("They are mine");
            assertThat(visit.toast()).containsText("They are in your account now");

            assertThat(visit.page.url()).startsWith(product.publicAddress().toString());
            assertThat(names(visit))
                    .as("and she is no owner without an account any more")
                    .containsExactly(SIGN_IN);
            visit.page.context().cookies().forEach(SignInTlsPageIT::assertIsOfThisHostAlone);
            assertThat(visit.page.evaluate("document.cookie")).isEqualTo("");

            entry.click();
            visit.answer("Sign out");
            assertThat(visit.heading("From your PDF to your calendar")).isVisible();
            assertThat(entry).hasText("Sign in");
            assertThat(names(visit)).doesNotContain(SIGN_IN);
        }
    }
}
