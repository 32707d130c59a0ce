package org.upschedule.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.upschedule.endtoend.TestProduct;
import org.upschedule.nodes.SeveralNodes;
import org.upschedule.run.PostgresServer;

/**
 * Runs plans against a product of its own, long enough warm, and writes a summary of each into {@code target/load}. With the
 * official files where they lie beside the project, else with drawn ones.
 */
public final class LoadSuite {

    static final Path SUMMARIES = Path.of("target", "load");
    static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final Path OFFICIAL = Path.of("..", "shared", "samples");

    /** Instead of a plan: a minute of {@code upload} with a flight recording, apart from the runs that are measured. */
    static final String PROFILE = "profile";

    /** What the database did in the same minute. */
    static final String STATEMENTS = "statements";

    /** The journey with short times of thinking, until both compilers have done most of their work. */
    private static final Map<String, String> WARMING =
            Map.of("users", "30", "ramp", "5", "think", "50", "time", "240", "p95", "60000");

    /** Instead of a plan: {@link OneAtATime}. */
    static final String ONE_AT_A_TIME = "one-at-a-time";

    /** Instead of a plan: {@link #UPLOAD} against two nodes behind the balancer, with a broker of their own, beside the same on one. */
    static final String TWO_NODES = "two-nodes";

    static final String UPLOAD = "upload";

    /** Instead of a plan: {@code stress} with students who follow their uploads as the page does. */
    static final String STRESS_BY_EVENTS = "stress-by-events";

    private static final Map<String, String> SHORT_SOAK = Map.of("time", "1200");

    private static final List<String> BOTH_COMPILERS = List.of("-XX:TieredStopAtLevel=4");

    private final JMeter jmeter = JMeter.ofBuild();
    private final Map<String, String> common;
    private final boolean shortForm;

    /** What two nodes are held against. */
    private PlanSummary uploadOnOneNode;

    private LoadSuite(boolean shortForm) throws IOException {
        this.shortForm = shortForm;
        common = Map.of("pdfs", pdfs().toString());
    }

    /**
     * @param arguments {@code full} or {@code short} (a soak of 20 minutes instead of 2 hours), then the plans, {@code stress-by-events},
     *     {@code one-at-a-time}, {@code profile} and {@code two-nodes}, else all
     */
    public static void main(String[] arguments) throws IOException {
        LoadSuite suite = new LoadSuite(arguments[0].equals("short"));
        List<String> given = List.of(arguments).subList(1, arguments.length);
        List<String> plans = given.isEmpty() ? suite.all() : given;
        Files.createDirectories(SUMMARIES);
        List<String> missed = new ArrayList<>();
        missed.addAll(suite.onOneNode(plans));
        if (plans.contains(TWO_NODES)) {
            missed.addAll(suite.onTwoNodes());
        }
        missed.forEach(System.out::println);
        System.exit(missed.isEmpty() ? 0 : 1);
    }

    private static Path pdfs() throws IOException {
        return Files.exists(OFFICIAL.resolve("lectures.pdf"))
                ? OFFICIAL.toAbsolutePath().normalize()
                : StudentPdfs.drawn();
    }

    private List<String> onOneNode(List<String> plans) throws IOException {
        TestProduct product = LoadedProduct.prepare("load-suite");
        product.micro().jvm(BOTH_COMPILERS);
        product.postgres().countStatements();
        List<String> missed = new ArrayList<>();
        whileOpen(product, () -> {
            product.start();
            Loaded loaded = new Loaded(product.address(), product.address(), product.postgres());
            warm(loaded);
            for (String plan : plans) {
                missed.addAll(onOneNode(plan, loaded));
            }
        });
        return missed;
    }

    /** @return the targets that were missed */
    private List<String> onOneNode(String plan, Loaded loaded) throws IOException {
        switch (plan) {
            case PROFILE -> profile(loaded);
            case ONE_AT_A_TIME -> oneAtATime(loaded);
            case STRESS_BY_EVENTS -> {
                return kept(run("stress", loaded, Map.of("follow", "events")).named(plan));
            }
            case TWO_NODES -> uploadOnOneNode = run(UPLOAD, loaded, Map.of());
            default -> {
                return kept(run(plan, loaded, shortForm && plan.equals("soak") ? SHORT_SOAK : Map.of()));
            }
        }
        return List.of();
    }

    private List<String> onTwoNodes() throws IOException {
        SeveralNodes product = SeveralNodes.of("load-" + TWO_NODES, LoadedProduct.SETTINGS);
        product.nodes().forEach(node -> node.jvm(BOTH_COMPILERS));
        List<String> missed = new ArrayList<>();
        whileOpen(product, () -> {
            product.start();
            Loaded loaded = new Loaded(product.address(), product.nodes().get(0).uri(), product.postgres());
            warm(loaded);
            PlanSummary upload = run(UPLOAD, loaded, Map.of());
            missed.addAll(told(upload.named(TWO_NODES)));
            write(TWO_NODES, new TwoNodes(uploadOnOneNode, upload));
        });
        return missed;
    }

    /** Closes the product also where this process is ended meanwhile. */
    private static void whileOpen(AutoCloseable product, Runs runs) throws IOException {
        Thread hook = new Thread(() -> close(product), "stop the product");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            runs.run();
        } finally {
            close(product);
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private static void close(AutoCloseable product) {
        try {
            product.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void warm(Loaded loaded) {
        System.out.println("Warming " + loaded.address());
        run(UPLOAD, loaded, WARMING);
    }

    private static void write(String name, Object figures) throws IOException {
        JSON.writeValue(SUMMARIES.resolve(name + ".json").toFile(), figures);
    }

    /** @return the targets that were missed */
    private static List<String> kept(PlanSummary summary) throws IOException {
        write(summary.plan(), summary);
        return told(summary);
    }

    /** @return the targets that were missed */
    private static List<String> told(PlanSummary summary) {
        System.out.println(summary.plan() + "\n" + summary.table() + String.join("\n", summary.targets()) + "\n"
                + summary.server() + "\n");
        return summary.targets().stream()
                .filter(target -> !target.startsWith("met "))
                .map(target -> summary.plan() + ": " + target)
                .toList();
    }

    private List<String> all() {
        List<String> all = new ArrayList<>(jmeter.plans());
        all.add(STRESS_BY_EVENTS);
        all.add(ONE_AT_A_TIME);
        all.add(PROFILE);
        all.add(TWO_NODES);
        return all;
    }

    private void oneAtATime(Loaded loaded) throws IOException {
        OneAtATime measured = OneAtATime.measured(
                loaded.address(), Path.of(common.get("pdfs")).resolve("lectures.pdf"));
        write(ONE_AT_A_TIME, measured);
        System.out.println(measured);
    }

    private void profile(Loaded loaded) throws IOException {
        long server = ServerFigures.jvm().orElseThrow().pid();
        Statements before = Statements.of(loaded.postgres());
        Profile.begin(server);
        run(UPLOAD, loaded, Map.of("time", "60", "ramp", "5"));
        Profile profile = Profile.end(server, SUMMARIES.resolve("upload.jfr"));
        write(PROFILE, profile);
        Statements statements = Statements.of(loaded.postgres()).since(before);
        write(STATEMENTS, statements);
        System.out.println(profile.table() + statements.table());
    }

    private PlanSummary run(String plan, Loaded loaded, Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(common);
        all.putAll(properties);
        ServerFigures figures = ServerFigures.begin(loaded.node(), loaded.postgres());
        PlanRun run = jmeter.run(plan, loaded.address(), all, Duration.ofHours(3));
        return PlanSummary.of(run, figures.end(), figures.course());
    }

    /** @param node the address of one node, whose metrics are read */
    private record Loaded(URI address, URI node, PostgresServer postgres) {}

    private interface Runs {
        void run() throws IOException;
    }
}
