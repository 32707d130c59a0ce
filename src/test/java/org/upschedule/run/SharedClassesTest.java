package org.upschedule.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedClassesTest {

    private static final Instant JAR_BUILT = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void makeJar() throws IOException {
        jar = Files.createFile(folder.resolve("payara-micro.jar"));
        Files.setLastModifiedTime(jar, FileTime.from(JAR_BUILT));
    }

    @Test
    void serverThatOnlyLooksDoesWithoutAnArchiveThatIsNotThere() {
        assertThat(classes().known()).isEmpty();
    }

    @Test
    void archiveOfTheFirstServerIsTheNextOnes() throws IOException {
        SharedClasses first = classes();
        Files.createFile(recordedBy(first));
        first.keep(true);
        assertThat(classes().knownOrRecorded())
                .isEqualTo(classes().known())
                .containsExactly("-XX:SharedArchiveFile=" + archive());
    }

    @Test
    void killedServerLeavesNothing() throws IOException {
        SharedClasses first = classes();
        Files.createFile(recordedBy(first));
        first.keep(false);
        assertThat(folder).isDirectoryContaining(jar::equals).isDirectoryNotContaining("glob:**.jsa");
    }

    @Test
    void serverThatWroteNoneIsNoFault() {
        SharedClasses first = classes();
        recordedBy(first);
        first.keep(true);
        assertThat(classes().known()).isEmpty();
    }

    @Test
    void serversThatStartTogetherWriteIntoFilesOfTheirOwn() {
        assertThat(recordedBy(classes())).isNotEqualTo(recordedBy(classes()));
    }

    @Test
    void archiveOfAnOlderJarIsMadeAnew() throws IOException {
        Files.createFile(archive());
        Files.setLastModifiedTime(archive(), FileTime.from(JAR_BUILT.minusSeconds(1)));
        assertThat(classes().known()).isEmpty();
        assertThat(recordedBy(classes())).isNotEqualTo(archive());
    }

    private SharedClasses classes() {
        return new SharedClasses(jar);
    }

    private Path archive() {
        return folder.resolve("payara-micro.jsa");
    }

    private static Path recordedBy(SharedClasses classes) {
        List<String> options = classes.knownOrRecorded();
        assertThat(options).singleElement().asString().startsWith("-XX:ArchiveClassesAtExit=");
        return Path.of(options.get(0).substring("-XX:ArchiveClassesAtExit=".length()));
    }
}
