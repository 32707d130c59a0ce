package org.upschedule.outgoing;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.upschedule.Component;

/**
 * The one client for other hosts. It is made with the first request, so a node that asks nobody has none. Redirects are not followed:
 * what is meant for one address goes nowhere else. Only reads may be sent twice by the client itself, where a connection breaks.
 */
@Component
public class OutgoingHttp implements AutoCloseable {

    /** A SYN that was lost is sent once more within it. */
    private static final Duration CONNECT = Duration.ofSeconds(2);

    /**
     * How long an unused connection is kept, in seconds. Firewalls forget one after some minutes without a word to either side, and what is
     * sent by it then gets no answer. Before JDK 20 (JDK-8297030) it would be kept for 20 minutes, and this property is all that changes it.
     */
    private static final String KEPT = "30";

    private static final String KEEP_ALIVE = "jdk.httpclient.keepalive.timeout";

    private final AtomicInteger number = new AtomicInteger();

    /** A few for each request under way, and whoever asks has a bound of their number. Without requests there is none after a minute. */
    private final ExecutorService threads = Executors.newCachedThreadPool(this::thread);

    private HttpClient client;

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "outgoing-http-" + number.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    private synchronized HttpClient client() {
        if (client == null) {
            if (System.getProperty(KEEP_ALIVE) == null) {
                System.setProperty(KEEP_ALIVE, KEPT);
            }
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECT)
                    .executor(threads)
                    .build();
        }
        return client;
    }

    /**
     * Sends one request. Its time counts for all of it: the client's own time-out would end with the head of the answer.
     *
     * @return the answer, whatever its status is
     * @throws IOException where no whole answer has come within the bounds; whether the other side has done something is not known then
     */
    public Answer send(HttpRequest request, Bounds bounds) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> coming =
                client().sendAsync(request, head -> new BoundedBody(bounds.bytes()));
        try {
            HttpResponse<byte[]> answer = coming.get(bounds.time().toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("No whole answer within " + bounds.time());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException fault ? fault : new IOException(e.getCause());
        } finally {
            coming.cancel(true); // ends the connection of an answer that is not waited for any more
        }
    }

    /** The thread that waits for the network ends with the client, once that is not used any more: a JDK before 21 cannot end it sooner. */
    @Override
    @PreDestroy
    public void close() {
        threads.shutdown();
        synchronized (this) {
            client = null;
        }
    }
}
