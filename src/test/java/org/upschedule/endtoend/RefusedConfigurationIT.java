package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.upschedule.run.StartRefused;

/** A wrong value refuses the deployment, and the log says which. */
class RefusedConfigurationIT {

    private final TestProduct product = TestProduct.withEmbeddedBroker("refused-configuration");

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void eachValueThatCannotBeIsSaidInALineOfItsOwn() throws IOException {
        product.with("upschedule.job.starts-per-second", "0").with("upschedule.owner.cookie-days", "500");

        assertRefused();

        assertSaidOnce("upschedule.job.starts-per-second is 0: it must be from 1 to 10000");
        assertSaidOnce("upschedule.owner.cookie-days is 500: it must be from 1 to 400");
    }

    @Test
    void moreWorkersThanThreadsAreRefusedAndATrialThatIsSaidToBeProduction() throws IOException {
        product.with("upschedule.job.workers", "6")
                .with("upschedule.production", "true")
                .with("upschedule.public-address", "http://schedule.example.ac.za/");

        assertRefused();

        assertSaidOnce("upschedule.job.workers is 6: it must not be above the 5 threads of concurrent/scheduleWorkers");
        assertSaidOnce(
                "upschedule.public-address is not https: cookies and addresses of feeds could be read on the way");
    }

    /** The server itself says this, before there is a record that could. */
    @Test
    void valueThatIsNoneOfItsKindIsSaidWithItsProperty() throws IOException {
        product.with("upschedule.owner.cookie-days", "five");

        assertRefused();

        assertThat(product.log())
                .contains("Deployment Failure for ConfigProperty upschedule.owner.cookie-days")
                .contains("For input string: \\\"five\\\"");
    }

    private void assertRefused() {
        assertThatThrownBy(product::start).isInstanceOf(StartRefused.class).hasMessageContaining("did not deploy");
    }

    private void assertSaidOnce(String sentence) throws IOException {
        assertThat(product.log().lines().filter(line -> line.contains("\"LogMessage\":\"" + sentence + "\"")))
                .singleElement()
                .asString()
                .contains("\"Level\":\"SEVERE\"");
    }
}
