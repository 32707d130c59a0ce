package org.upschedule.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What {@code mvn -Prun} was told with {@code -D}, and what holds where it was told nothing.
 *
 * @param postgresPort 0 for any free one, as with the other ports
 * @param heap memory of Payara Micro, as in {@code -Xmx}
 * @param jvm options of Payara Micro's JVM, beside those that it always gets
 * @param product the properties of the application, handed on to it as they are
 */
record RunOptions(
        int httpPort,
        int postgresPort,
        int redisPort,
        String contextRoot,
        Path dataFolder,
        String heap,
        List<String> jvm,
        Map<String, String> product) {
    private static final String PRODUCT = "upschedule.";
    private static final int LARGEST_PORT = 65_535;

    /**
     * @param given properties of Maven's JVM, which has every {@code -D} among them
     * @param project the folder of {@code pom.xml}
     */
    static RunOptions of(Properties given, Path project) {
        return new RunOptions(
                port(given, "http.port", 8080),
                port(given, "postgres.port", 0),
                port(given, "redis.port", 0),
                given.getProperty("context.root", "/"),
                Path.of(given.getProperty(
                        "data.folder", project.resolve("target/run").toString())),
                given.getProperty("heap", "512m"),
                Stream.of(given.getProperty("jvm.options", "").split("\\s+"))
                        .filter(option -> !option.isEmpty())
                        .toList(),
                product(given));
    }

    private static int port(Properties given, String name, int otherwise) {
        String value = given.getProperty(name, Integer.toString(otherwise));
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= LARGEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // refused as a number that is no port
        }
        throw new StartRefused("-D" + name + "=" + value + " is not a port: give a number up to " + LARGEST_PORT
                + ", or 0 for any that is free.");
    }

    private static Map<String, String> product(Properties given) {
        Map<String, String> product = new TreeMap<>();
        given.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PRODUCT))
                .forEach(name -> product.put(name, given.getProperty(name)));
        return product;
    }
}
