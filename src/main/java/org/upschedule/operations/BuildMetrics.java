package org.upschedule.operations;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.upschedule.Component;
import org.upschedule.configuration.Settings;
import org.upschedule.database.SchemaMigration;
import org.upschedule.metrics.Described;
import org.upschedule.metrics.SeriesFromStart;

/** Which version runs here, since when, on which schema and with which settings: nodes that disagree are seen. */
@Component
class BuildMetrics implements SeriesFromStart {

    private static final double NANOS_OF_A_SECOND = 1e9;
    private static final String FILE = "META-INF/build.properties";

    @Inject
    BuildMetrics(MetricRegistry registry, SchemaMigration schema, Settings settings) {
        registry.gauge(
                Described.metric("upschedule_build_info", "Always 1; version of the product and of Java on this node"),
                1,
                Integer::intValue,
                new Tag("version", version()),
                new Tag("java", Runtime.version().toString()));
        registry.gauge(
                Described.metric("upschedule_uptime", "seconds", "Since the application was deployed on this node"),
                System.nanoTime(),
                deployed -> (System.nanoTime() - deployed) / NANOS_OF_A_SECOND);
        registry.gauge(
                Described.metric(
                        "upschedule_schema_version",
                        "Version of the database's schema as this node found or made it at its start; NaN before that"),
                schema,
                BuildMetrics::version,
                Described.OF_DATABASE);
        registry.gauge(
                Described.metric(
                        "upschedule_settings_fingerprint",
                        "A number that differs where the settings of two nodes do, as they were at deployment; those that a node may have for itself do not count"),
                settings.fingerprint(),
                Long::longValue);
    }

    private static double version(SchemaMigration schema) {
        return schema.version().map(Double::valueOf).orElse(Double.NaN);
    }

    private static String version() {
        Properties build = new Properties();
        try (InputStream file = BuildMetrics.class.getClassLoader().getResourceAsStream(FILE)) {
            build.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty("version");
    }
}
