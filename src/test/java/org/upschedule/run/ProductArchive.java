package org.upschedule.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.upschedule.Component;
import org.upschedule.audit.AuditRound;
import org.upschedule.job.outbox.OutboxPublisher;
import org.upschedule.job.outbox.OutboxRound;

/**
 * A part of the packaged product, with its libraries, for a test in the container: packages by their names, and single classes
 * beside or without them. What the tests in the container share is in it too.
 */
public final class ProductArchive {

    private static final String CLASSES = "/WEB-INF/classes/";
    private static final String PRODUCT = "org.upschedule.";
    /** What all packages may use that are seen from outside. */
    private static final String METRICS = PRODUCT + "metrics";

    /** Jobs, and what they need: what administrators may change is written down, too. */
    private static final List<String> OF_JOBS = List.of(
            "admin",
            "admission",
            "audit",
            "configuration",
            "database",
            "digest",
            "job",
            "job.outbox",
            "json",
            "problem..",
            "redis",
            "request",
            "schedule",
            "storage");

    private static final String AND_BELOW = "..";

    private final List<String> packages;
    private final List<String> added = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    private ProductArchive(List<String> packages) {
        this.packages = packages;
    }

    /** @param packages such as {@code "job.outbox"}, or {@code "calendar.."} with the packages below it */
    public static ProductArchive of(String... packages) {
        return new ProductArchive(List.of(packages));
    }

    /**
     * The packages of jobs, without what works on them by itself: the tests play that.
     *
     * @param more packages beside them
     */
    public static ProductArchive ofJobs(String... more) {
        return new ProductArchive(
                        Stream.concat(OF_JOBS.stream(), Stream.of(more)).toList())
                .without(OutboxPublisher.class)
                .without(OutboxRound.class)
                .without(AuditRound.class);
    }

    /** Also a class whose package is not in the archive. */
    public ProductArchive with(Class<?> single) {
        added.add(single.getName());
        return this;
    }

    /** All but this class of its package. */
    public ProductArchive without(Class<?> single) {
        leftOut.add(single.getName());
        return this;
    }

    /** @param ofTests classes that are not the product's */
    public WebArchive build(Class<?>... ofTests) {
        WebArchive product = ShrinkWrap.createFromZipFile(
                WebArchive.class, Installation.ofBuild().war().toFile());
        return ShrinkWrap.create(WebArchive.class, "part.war")
                .merge(product, this::isWanted)
                .addClasses(Component.class, ProductArchive.class, MovableClock.class, ContainerJobs.class)
                .addClasses(ofTests);
    }

    private boolean isWanted(ArchivePath path) {
        String name = path.get();
        if (!name.startsWith(CLASSES)) {
            return name.startsWith("/WEB-INF/lib/") || name.equals("/WEB-INF/beans.xml");
        }
        String inClasses = name.substring(CLASSES.length());
        return inClasses.endsWith(".class")
                ? isWantedClass(inClasses.substring(0, inClasses.length() - ".class".length()))
                : inClasses.startsWith("META-INF/") || inClasses.startsWith("db/") || inClasses.endsWith(".json");
    }

    /** A nested class goes with the one around it. */
    private boolean isWantedClass(String path) {
        String name = path.replace('/', '.').split("\\$", 2)[0];
        String ofClass = name.substring(0, name.lastIndexOf('.'));
        return ofClass.equals(METRICS)
                || added.contains(name)
                || !leftOut.contains(name) && packages.stream().anyMatch(wanted -> covers(wanted, ofClass));
    }

    private static boolean covers(String wanted, String ofClass) {
        if (wanted.endsWith(AND_BELOW)) {
            String top = PRODUCT + wanted.substring(0, wanted.length() - AND_BELOW.length());
            return ofClass.equals(top) || ofClass.startsWith(top + ".");
        }
        return ofClass.equals(PRODUCT + wanted);
    }
}
