package org.upschedule.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.upschedule.endtoend.TestProduct;

/**
 * Runs plans against a product of its own, long enough warm, and writes a summary of each into {@code target/load}. With the
 * official files where they lie beside the project, else with drawn ones.
 */
public final class LoadSuite {

    static final Path SUMMARIES = Path.of("target", "load");
    static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final Path OFFICIAL = Path.of("..", "shared", "samples");

    /** Instead of a plan: a minute of {@code upload} with a flight recording, apart from the runs that are measured. */
    private static final String PROFILE = "profile";

    /** The journey with short times of thinking, until both compilers have done most of their work. */
    private static final Map<String, String> WARMING =
            Map.of("users", "30", "ramp", "5", "think", "50", "time", "150", "p95", "60000");

    private final JMeter jmeter = JMeter.ofBuild();
    private final TestProduct product;
    private final Map<String, String> common = new HashMap<>();
    private final boolean shortForm;

    private LoadSuite(boolean shortForm) throws IOException {
        this.shortForm = shortForm;
        product = LoadedProduct.prepare("load-suite");
        product.micro().jvm(List.of("-XX:TieredStopAtLevel=4"));
        common.put("pdfs", pdfs().toString());
    }

    /** @param arguments {@code full} or {@code short} (a soak of 20 minutes instead of 2 hours), then the plans and {@code profile}, else all */
    public static void main(String[] arguments) throws IOException {
        LoadSuite suite = new LoadSuite(arguments[0].equals("short"));
        List<String> plans = List.of(arguments).subList(1, arguments.length);
        List<String> missed = suite.run(plans.isEmpty() ? suite.all() : plans);
        missed.forEach(System.out::println);
        System.exit(missed.isEmpty() ? 0 : 1);
    }

    private static Path pdfs() throws IOException {
        return Files.exists(OFFICIAL.resolve("lectures.pdf"))
                ? OFFICIAL.toAbsolutePath().normalize()
                : StudentPdfs.drawn();
    }

    private List<String> run(List<String> plans) throws IOException {
        Files.createDirectories(SUMMARIES);
        List<String> missed = new ArrayList<>();
        Thread hook = new Thread(product::close, "stop the product");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            product.start();
            System.out.println("Warming " + product.address());
            run("upload", WARMING);
            for (String plan : plans) {
                if (plan.equals(PROFILE)) {
                    profile();
                    continue;
                }
                PlanSummary summary = run(plan, shortForm && plan.equals("soak") ? Map.of("time", "1200") : Map.of());
                JSON.writeValue(SUMMARIES.resolve(plan + ".json").toFile(), summary);
                System.out.println(plan + "\n" + summary.table() + String.join("\n", summary.targets()) + "\n"
                        + summary.server() + "\n");
                summary.targets().stream()
                        .filter(target -> !target.startsWith("met "))
                        .forEach(target -> missed.add(plan + ": " + target));
            }
        } finally {
            Runtime.getRuntime().removeShutdownHook(hook);
            product.close();
        }
        return missed;
    }

    private List<String> all() {
        List<String> all = new ArrayList<>(jmeter.plans());
        all.add(PROFILE);
        return all;
    }

    private void profile() throws IOException {
        long server = ServerFigures.jvm().orElseThrow().pid();
        Profile.begin(server);
        run("upload", Map.of("time", "60", "ramp", "5"));
        Profile profile = Profile.end(server, SUMMARIES.resolve("upload.jfr"));
        JSON.writeValue(SUMMARIES.resolve(PROFILE + ".json").toFile(), profile);
        System.out.println(profile.table());
    }

    private PlanSummary run(String plan, Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(common);
        all.putAll(properties);
        ServerFigures figures = ServerFigures.begin(product);
        PlanRun run = jmeter.run(plan, product.address(), all, Duration.ofHours(3));
        return PlanSummary.of(run, figures.end());
    }
}
