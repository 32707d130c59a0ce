package org.upschedule.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.upschedule.endtoend.Student;
import org.upschedule.endtoend.TestProduct;

/** Where no administrator's token is configured, nobody is one. */
class AdministratorOffIT {

    @Test
    void nobodyAdministers() {
        try (TestProduct product = TestProduct.withEmbeddedBroker("administrator-off")
                .with("upschedule.admin.token-sha256", "")
                .start()) {
            for (String authorization : new String[] {"Bearer", "Bearer ", "Bearer " + TestProduct.ADMIN_TOKEN}) {
                Student.Answer answer =
                        product.student().with("Authorization", authorization).put("api/academic-years/2026", "{}");

                assertThat(answer.status()).isEqualTo(403);
                assertThat(answer.json().path("type").asText()).endsWith(":administration-off");
            }
        }
    }
}
