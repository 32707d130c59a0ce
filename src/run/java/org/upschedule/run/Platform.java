package org.upschedule.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The machines for which Maven brings a PostgreSQL and a Redis: {@code pom.xml} chooses the first, the other comes for all. */
enum Platform {
    LINUX_X86_64("Linux on x86-64", "linux", "amd64"),
    LINUX_ARM64("Linux on arm64", "linux", "aarch64"),
    MACOS_X86_64("macOS on x86-64", "mac os x", "x86_64"),
    MACOS_ARM64("macOS on arm64", "mac os x", "aarch64");

    private final String words;
    private final String system;
    private final String architecture;

    Platform(String words, String system, String architecture) {
        this.words = words;
        this.system = system;
        this.architecture = architecture;
    }

    /**
     * @param system as the JVM says it in {@code os.name}
     * @param architecture as the JVM says it in {@code os.arch}
     * @throws StartRefused where no servers are brought
     */
    static Platform of(String system, String architecture) {
        return Arrays.stream(values())
                .filter(platform -> platform.system.equals(system.toLowerCase(Locale.ROOT)))
                .filter(platform -> platform.architecture.equals(architecture))
                .findFirst()
                .orElseThrow(() -> new StartRefused("mvn -Prun brings servers for " + all() + ", but none for " + system
                        + " on " + architecture + ": start the WAR beside servers of your own, as"
                        + " payara-config/README.md says."));
    }

    private static String all() {
        return Arrays.stream(values()).map(platform -> platform.words).collect(Collectors.joining(", "));
    }
}
