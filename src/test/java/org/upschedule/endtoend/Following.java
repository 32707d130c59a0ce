package org.upschedule.endtoend;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A stream of a job's events, taken down as it comes. */
public final class Following {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<HttpResponse<?>> response = new CompletableFuture<>();
    private final CompletableFuture<Void> end;

    /**
     * @param product address with a slash at the end
     * @param lastEventId as a browser sends it that asks again, or {@code null}
     */
    public Following(URI product, Student who, String job, String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(product.resolve("api/jobs/" + job + "/events"))
                .header("Accept", "text/event-stream")
                .header("Cookie", who.cookie());
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        end = HttpClient.newHttpClient()
                .sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines())
                .thenAccept(answer -> {
                    response.complete(answer);
                    answer.body().forEach(lines::add);
                });
    }

    /** All that came so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** The values of a key of the job, in the order in which they came. */
    public List<String> told(String key) {
        return lines.stream()
                .filter(line -> line.startsWith("data: {"))
                .map(line -> line.replaceFirst(".*?\"" + key + "\":\"?([^,\"}]*).*", "$1"))
                .toList();
    }

    /** Waits for it. */
    int status() throws InterruptedException, ExecutionException {
        return response.get().statusCode();
    }

    /** Status and header fields of the answer, for the message of a test that fails. */
    String head() {
        return response.join().toString() + response.join().headers().map();
    }

    String header(String name) {
        return response.join().headers().firstValue(name).orElse(null);
    }

    public void awaitEnd(Duration deadline) throws InterruptedException, ExecutionException, TimeoutException {
        end.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    }
}
