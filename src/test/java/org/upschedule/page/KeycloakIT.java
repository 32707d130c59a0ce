package org.upschedule.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.upschedule.endtoend.TestProduct;
import org.upschedule.run.KeycloakServer;
import org.upschedule.run.TestData;

/** Signing in with a real Keycloak, as a person does. The pictures of docs/sign-in.md come from here, by way of {@code target/pictures}. */
@Tag("keycloak")
class KeycloakIT extends BrowserTest {

    private static final String REALM = "university";
    private static final Path PICTURES = Path.of("target/pictures");

    private static KeycloakServer keycloak;
    private static TestProduct product;

    @BeforeAll
    static void start() throws IOException {
        product = TestProduct.withEmbeddedBroker("keycloak-product");
        try (InputStream realm = TestProduct.class.getResourceAsStream("/org/upschedule/signin/realm.json")) {
            keycloak = new KeycloakServer(TestData.fresh("keycloak"))
                    .start(new String(realm.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("PRODUCT", product.address().toString()));
        }
        product.with("upschedule.sign-in.issuer", keycloak.issuer(REALM))
                .with("upschedule.sign-in.client-id", "upschedule")
                .with("upschedule.sign-in.client-secret", "the secret of the client")
                .with("upschedule.sign-in.admin-groups", "timetable-office")
                .start();
    }

    @AfterAll
    static void stop() {
        product.close();
        keycloak.close();
    }

    @Override
    URI product() {
        return product.address();
    }

    private Visit person() {
        Visit visit = visit();
        visit.watched.expectHost(URI.create(keycloak.issuer(REALM)));
        return visit;
    }

    private static Locator entry(Visit visit) {
        return visit.page.locator("#account");
    }

    private static void picture(Visit visit, String name) {
        visit.page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private static void identify(Visit visit, String name, String password) {
        visit.page.locator("#username").fill(name);
        visit.page.locator("#password").fill(password);
        visit.page.locator("#kc-login").click();
    }

    @Test
    void studentSignsInBringsHerTimetableAlongAndSignsOut() {
        Visit desk = person().arriveWith(StudentFiles.all());
        assertThat(entry(desk)).hasText("Sign in");
        picture(desk, "sign-in-1-entry");

        entry(desk).click();
        assertThat(desk.page.locator("#kc-login")).isVisible();
        picture(desk, "sign-in-2-keycloak");
        identify(desk, "u12345678", "wrong");
        assertThat(desk.page.locator("#password")).isVisible();
        identify(desk, "u12345678", "correct horse");
        assertThat(desk.question()).isVisible();
        picture(desk, "sign-in-3-question");
        desk.answer("They are mine");

        assertThat(desk.block("COS 214", "G01")).isVisible();
        desk.go("files");
        assertThat(desk.heading("Your account")).isVisible();
        desk.heading("Your account").scrollIntoViewIfNeeded();
        picture(desk, "sign-in-4-account");
        Visit phone = person();
        entry(phone).click();
        identify(phone, "u12345678", "correct horse");
        assertThat(phone.block("COS 214", "G01")).isVisible();
        assertThat(phone.timetables()).isEqualTo(desk.timetables());

        entry(desk).click();
        desk.answer("Sign out");
        desk.page
                .locator("#kc-logout")
                .click(); // Keycloak asks, because it is not told by an ID token whom it is about
        desk.arrived();
        assertThat(desk.heading("From your PDF to your calendar")).isVisible();
        assertThat(entry(desk)).hasText("Sign in");
        entry(desk).click();
        assertThat(desk.page.locator("#password")).isVisible(); // the next person is asked
    }

    @Test
    void administratorComesInByHerGroup() {
        Visit visit = person();
        visit.page.navigate(product().resolve("admin.html").toString());
        visit.button("Sign in with the university").click();
        identify(visit, "dean", "battery staple");

        assertThat(visit.heading("Who did what")).isVisible();
        picture(visit, "sign-in-5-administrator");
    }
}
