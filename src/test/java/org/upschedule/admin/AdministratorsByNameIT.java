package org.upschedule.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.upschedule.endtoend.Student;
import org.upschedule.endtoend.TestProduct;

/** Administrators whom the server knows by name and password, beside those with the token. */
class AdministratorsByNameIT {

    private static final String PASSWORD = "correct-horse:battery";
    private static final int GUESSES = 20;

    private static TestProduct product;

    @BeforeAll
    static void start() {
        product = TestProduct.withEmbeddedBroker("administrators-by-name")
                .with("upschedule.admin.by-role", "true")
                .with("upschedule.limits.enabled", "true")
                .with("upschedule.proxy.trusted", "127.0.0.1");
        product.micro().user("anna", "upschedule-admin", PASSWORD).user("bert", "lecturers", PASSWORD);
        product.start();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    private static Student named(String name, String password, String address) {
        String both = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return product.student().with("Authorization", "Basic " + both).with("X-Forwarded-For", address);
    }

    @Test
    void whoHasTheRoleAdministersAndIsNamed() {
        Student anna = named("anna", PASSWORD, "198.51.100.1");
        String from = Instant.now().toString();
        String until = Instant.now().plusSeconds(60).toString();

        Student.Answer made = anna.post(
                "api/admin/announcements",
                "{\"level\": \"INFO\", \"english\": \"a\", \"afrikaans\": \"b\", \"from\": \"%s\", \"until\": \"%s\"}"
                        .formatted(from, until));

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(anna.get("api/admin/audit?limit=1")
                        .json()
                        .get(0)
                        .path("actor")
                        .asText())
                .isEqualTo("anna");
        assertThat(made.response().headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.contains("JSESSIONID"));
        assertThat(product.student()
                        .with("Authorization", "Bearer " + TestProduct.ADMIN_TOKEN)
                        .get("api/admin/audit")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoHasNotTheRoleOrThePasswordIsRefused() {
        assertThat(named("bert", PASSWORD, "198.51.100.2")
                        .get("api/admin/audit")
                        .status())
                .isEqualTo(401);
        Student.Answer refused = named("anna", "guess", "198.51.100.2").get("api/admin/audit");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate"))
                .as("a browser asks for no password and keeps none")
                .startsWith("Bearer");
        assertThat(product.student()
                        .with("X-Forwarded-For", "198.51.100.2")
                        .get("api/admin/audit")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void addressThatGuessesIsNotBelievedAnyMore() {
        for (int i = 0; i < GUESSES / 2; i++) {
            assertThat(named("anna", "guess " + i, "198.51.100.3")
                            .get("api/admin/audit")
                            .status())
                    .isEqualTo(401);
            assertThat(product.student()
                            .with("X-Forwarded-For", "198.51.100.3")
                            .with("Authorization", "Bearer guess " + i)
                            .get("api/admin/audit")
                            .status())
                    .isEqualTo(401);
        }

        Student.Answer refused = named("anna", PASSWORD, "198.51.100.3").get("api/admin/audit");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(500, 610);
        assertThat(named("anna", PASSWORD, "198.51.100.4")
                        .get("api/admin/audit")
                        .status())
                .isEqualTo(200);
    }
}
