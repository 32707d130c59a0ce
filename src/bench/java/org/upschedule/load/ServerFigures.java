package org.upschedule.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.upschedule.run.PostgresServer;

/** What a run costs the server's side: read each few seconds, from Linux, from the metrics and from PostgreSQL. */
final class ServerFigures {

    private static final String NODES = "processor.jvm";
    private static final String THREADS = "thread_count";

    /** Of the metrics, the largest that was seen. */
    private static final List<String> PEAKS =
            List.of("upschedule_queue_depth_jobs", "upschedule_queue_age_seconds", "upschedule_pool_used", THREADS);

    /** Text in the command line of a process, and the figure that its processor time counts in. */
    private static final Map<String, String> PROCESSES = Map.of(
            "payara-micro.jar", NODES,
            "redis-server", "processor.redis",
            "BrokerProcess", "processor.broker",
            "haproxy", "processor.balancer");

    /** Once a second, writing all metrics took an eighth of the server's processor time. */
    private static final int EACH_SECONDS = 5;

    /** Linux counts in hundredths of a second. */
    private static final double MILLISECONDS_OF_A_TICK = 10;

    private static final String HEAP = "memory_usedHeap_bytes";
    private static final String GC = "gc_time_seconds_total";

    private final URI address;
    private final PostgresServer postgres;
    /** Asked to go on in HTTP/2, Payara under load answered 101 and then went on in HTTP/1.1. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Map<String, Double> peaks = new ConcurrentHashMap<>();
    private final Map<String, Double> before = new HashMap<>();
    private final Instant begun = Instant.now();
    private final List<Course.Moment> course = new CopyOnWriteArrayList<>();

    private ServerFigures(URI address, PostgresServer postgres) {
        this.address = address;
        this.postgres = postgres;
    }

    /** @param address of a node, with a slash at the end: a balancer does not hand its metrics on */
    static ServerFigures begin(URI address, PostgresServer postgres) {
        ServerFigures figures = new ServerFigures(address, postgres);
        figures.before.putAll(figures.sums());
        figures.peak("residentAtFirst", figures.resident());
        figures.clock.scheduleAtFixedRate(figures::look, 0, EACH_SECONDS, TimeUnit.SECONDS);
        figures.clock.scheduleAtFixedRate(figures::lookAtCourse, 0, 1, TimeUnit.MINUTES);
        return figures;
    }

    /**
     * Ends the reading.
     *
     * @return processor time in milliseconds ({@code processor.…}), bytes, counts and seconds, by name
     */
    Map<String, Double> end() {
        clock.shutdownNow();
        Map<String, Double> all = new HashMap<>(peaks);
        sums().forEach((name, value) -> all.put(name, value - before.getOrDefault(name, 0.0)));
        all.put("residentAtLast", resident());
        return all;
    }

    /** One moment a minute, while it could be seen. */
    Course course() {
        return new Course(List.copyOf(course));
    }

    private void lookAtCourse() {
        try {
            double threads = metrics().getOrDefault(THREADS, 0.0);
            int minute = (int) Duration.between(begun, Instant.now()).toMinutes();
            course.add(Course.Moment.of(minute, resident(), threads, postgres));
        } catch (RuntimeException e) {
            seenNothing();
        }
    }

    private void look() {
        try {
            Map<String, Double> metrics = metrics();
            PEAKS.forEach(name -> peak(name, metrics.getOrDefault(name, 0.0)));
            peak(HEAP, metrics.getOrDefault(HEAP, 0.0));
            peak("resident", resident());
        } catch (RuntimeException e) {
            seenNothing();
        }
    }

    /** The server has no time for it under this load: it is looked at again at the next turn. */
    private void seenNothing() {
        peaks.merge("looksFailed", 1.0, Double::sum);
    }

    private void peak(String name, double value) {
        peaks.merge(name, value, Math::max);
    }

    private Map<String, Double> sums() {
        Map<String, Double> sums = new HashMap<>();
        PROCESSES.values().forEach(name -> sums.put(name, 0.0));
        ProcessHandle.current().descendants().forEach(process -> kind(process)
                .ifPresent(kind -> sums.merge(kind, processor(process), Double::sum)));
        sums.put(GC, metrics().getOrDefault(GC, 0.0));
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT xact_commit, pg_database_size(datname), (SELECT count(*) FROM job WHERE status = 'COMPLETED'), pg_backend_pid()"
                                + " FROM pg_stat_database WHERE datname = current_database()")) {
            row.next();
            sums.put("commits", row.getDouble(1));
            sums.put("databaseBytes", row.getDouble(2));
            sums.put("completed", row.getDouble(3));
            sums.put("processor.postgres", processorOfPostgres(row.getLong(4)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return sums;
    }

    private static Optional<String> kind(ProcessHandle process) {
        String command = process.info().commandLine().orElse("");
        return PROCESSES.entrySet().stream()
                .filter(entry -> command.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Of all its processes: they are the children of the one that has made this session's; those of closed connections have ended. */
    private static double processorOfPostgres(long session) {
        ProcessHandle parent =
                ProcessHandle.of(session).flatMap(ProcessHandle::parent).orElseThrow();
        return ofEndedChildren(parent.pid())
                + parent.descendants().mapToDouble(ServerFigures::processor).sum();
    }

    /** Milliseconds of the children that a process has waited for: fields 16 and 17 of proc_pid_stat(5). */
    private static double ofEndedChildren(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Double.parseDouble(afterName[13]) + Double.parseDouble(afterName[14])) * MILLISECONDS_OF_A_TICK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Milliseconds. */
    private static double processor(ProcessHandle process) {
        return process.info()
                .totalCpuDuration()
                .map(time -> (double) time.toMillis())
                .orElse(0.0);
    }

    /** Bytes of memory that the server's JVM holds. */
    private double resident() {
        return jvm().map(process -> resident(process.pid())).orElse(0.0);
    }

    /** The process of the product's server. */
    static Optional<ProcessHandle> jvm() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> kind(process).filter(NODES::equals).isPresent())
                .findFirst();
    }

    private static double resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Double> metrics() {
        Map<String, Double> metrics = new HashMap<>();
        for (String scope : List.of("application", "base")) {
            get("metrics?scope=" + scope)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains(" "))
                    .forEach(line -> metrics.merge(
                            line.substring(0, Math.max(line.indexOf('{'), 0)),
                            number(line.substring(line.lastIndexOf(' ') + 1)),
                            Double::sum));
        }
        return metrics;
    }

    private static double number(String text) {
        double number = Double.parseDouble(text);
        return Double.isNaN(number) ? 0 : number;
    }

    private String get(String path) {
        URI uri = address.resolve(path);
        try {
            return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
