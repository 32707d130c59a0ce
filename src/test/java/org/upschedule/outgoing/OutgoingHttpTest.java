package org.upschedule.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upschedule.endtoend.Waiting;
import org.upschedule.run.FreePorts;

/** What other hosts may do to whoever asks them. */
class OutgoingHttpTest {

    private static final Bounds BOUNDS = new Bounds(Duration.ofMillis(400), 64 * 1024);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final OtherHost host = new OtherHost();
    private final OutgoingHttp http = new OutgoingHttp();

    @AfterEach
    void close() {
        http.close();
        host.close();
    }

    private Answer get(URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), BOUNDS);
    }

    private Answer post(URI address) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address)
                        .POST(HttpRequest.BodyPublishers.ofString("code=1"))
                        .build(),
                BOUNDS);
    }

    /** Those of clients. */
    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("(HttpClient|outgoing-http)-.*"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENT", "DRIPPING"})
    void answerIsWaitedForAsLongAsAllOfItMayTake(BadAnswer slow) {
        long begun = System.nanoTime();

        assertThatThrownBy(() -> get(host.address(slow)))
                .isInstanceOf(HttpTimeoutException.class)
                .hasMessageContaining("within PT0.4S");

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(BOUNDS.time(), SOON);
    }

    @Test
    void connectionOfADrippingAnswerIsEnded() {
        assertThatThrownBy(() -> get(host.address(BadAnswer.DRIPPING))).isInstanceOf(HttpTimeoutException.class);

        Waiting.until("the host notices", SOON, () -> host.brokenOff() == 1);
    }

    /** Each byte comes in time, and all of them do not. */
    @Test
    void headThatDripsIsNoAnswer() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread dripping = new Thread(() -> drip(server), "dripping head");
            dripping.start();

            assertThatThrownBy(() -> get(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/")))
                    .isInstanceOf(HttpTimeoutException.class);

            dripping.join(SOON.toMillis());
            assertThat(dripping.isAlive()).as("it goes on").isFalse();
        }
    }

    private static void drip(ServerSocket server) {
        try (Socket caller = server.accept()) {
            caller.getOutputStream().write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                caller.getOutputStream().write('x');
                Waiting.aMoment();
            }
        } catch (IOException e) {
            // Nobody listens any more
        }
    }

    @Test
    void answerThatIsTooLargeIsNotReadToItsEnd() {
        assertThatThrownBy(() -> get(host.address(BadAnswer.ENDLESS)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than 65536 bytes");

        Waiting.until("the host notices", SOON, () -> host.brokenOff() == 1);
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_WITHIN"})
    void answerThatIsCutIsNone(BadAnswer cut) {
        assertThatThrownBy(() -> get(host.address(cut)))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class);
    }

    /** It may have done something. */
    @Test
    void whatChangesSomethingIsSentOnce() {
        assertThatThrownBy(() -> post(host.address(BadAnswer.CUT_BEFORE))).isInstanceOf(IOException.class);

        assertThat(host.asked()).isEqualTo(1);
    }

    @Test
    void nobodyThereIsSaidAtOnce() {
        assertThatThrownBy(() -> get(URI.create("http://127.0.0.1:" + FreePorts.any() + "/")))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void redirectIsAnAnswer() throws Exception {
        Answer answer = get(host.address("elsewhere"));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.isDone()).isFalse();
        assertThat(host.followed()).isZero();
    }

    @Test
    void goesOnAfterAFault() throws Exception {
        assertThatThrownBy(() -> get(host.address(BadAnswer.SILENT))).isInstanceOf(HttpTimeoutException.class);

        assertThat(get(host.address("followed")).isDone()).isTrue();
    }

    @Test
    void thereIsNoThreadBeforeTheFirstRequestAndNoneOfItsOwnAfterTheEnd() throws Exception {
        List<Thread> before = threads();
        OutgoingHttp unused = new OutgoingHttp();
        assertThat(threads()).isSubsetOf(before);
        unused.close();
        get(host.address("followed"));
        List<Thread> own = threads().stream()
                .filter(thread -> thread.getName().startsWith("outgoing-http") && !before.contains(thread))
                .toList();
        assertThat(own).isNotEmpty();

        http.close();

        Waiting.until("its threads end", SOON, () -> own.stream().noneMatch(Thread::isAlive));
    }
}
