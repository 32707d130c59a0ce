package org.upschedule.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.upschedule.outgoing.BadAnswer;
import org.upschedule.outgoing.OtherHost;
import org.upschedule.outgoing.OutgoingHttp;

class ProviderConnectionTest {

    private final OtherHost host = new OtherHost();
    private final OutgoingHttp http = new OutgoingHttp();
    private final ProviderConnection connection = new ProviderConnection(http);

    @AfterEach
    void stop() {
        http.close();
        host.close();
    }

    @Test
    void answerWithoutEndIsNotReadToItsEnd() {
        assertThatThrownBy(() -> connection.retrieveResource(
                        host.address(BadAnswer.ENDLESS).toURL()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than 262144 bytes");
    }

    @Test
    void redirectIsNotFollowed() {
        assertThatThrownBy(() ->
                        connection.retrieveResource(host.address("elsewhere").toURL()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("status 302");
        assertThat(host.followed()).isZero();
    }

    @Test
    void publishedAddressThatIsNoneOfTheWebIsAFaultOfTheProvider() {
        HTTPRequest request = new HTTPRequest(HTTPRequest.Method.POST, URI.create("file:/etc/passwd"));

        assertThatThrownBy(() -> connection.send(request))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be asked");
    }

    @Test
    void whoIsInterruptedWaitsNoLongerAndIsInterruptedStill() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> connection.retrieveResource(
                        host.address(BadAnswer.SILENT).toURL()))
                .isInstanceOf(InterruptedIOException.class);

        assertThat(Thread.interrupted()).isTrue();
    }
}
