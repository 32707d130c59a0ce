package org.upschedule.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code upschedule-backup.sh} does without a database: the rest is tried by {@link DrillIT}. */
@EnabledOnOs(OS.LINUX)
class BackupScriptTest {

    private static final Path BACKUP = Path.of("payara-config", "backup");
    private static final Pattern DELETED = Pattern.compile("deleted: dump upschedule-(\\d{4}-\\d{2}-\\d{2})T");

    @TempDir
    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectories(folder.resolve("dumps"));
    }

    private record Said(int exit, String text) {}

    private Said call(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(BACKUP.resolve("upschedule-backup.sh").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("UPSCHEDULE_BACKUP_FOLDER", folder.toString());
        builder.environment()
                .put(
                        "PGBACKREST_CONFIG",
                        BACKUP.resolve("pgbackrest.conf").toAbsolutePath().toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private void dumpsOf(Stream<LocalDate> days) {
        days.forEach(day -> {
            try {
                Files.createFile(folder.resolve("dumps/upschedule-" + day + "T013000Z.dump.age"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void dumpsOfSevenDaysFourWeeksAndSixMonthsAreKept() throws Exception {
        LocalDate today = LocalDate.of(2026, 11, 25); // a Wednesday
        List<LocalDate> days = today.minusYears(1).datesUntil(today.plusDays(1)).toList();
        dumpsOf(days.stream());

        List<LocalDate> kept = new ArrayList<>(days);
        DELETED.matcher(call("--dry-run", "expire").text())
                .results()
                .forEach(deleted -> kept.remove(LocalDate.parse(deleted.group(1))));

        assertThat(kept)
                .containsExactly(
                        LocalDate.of(2026, 6, 30),
                        LocalDate.of(2026, 7, 31),
                        LocalDate.of(2026, 8, 31),
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 10, 31),
                        LocalDate.of(2026, 11, 8),
                        LocalDate.of(2026, 11, 15),
                        LocalDate.of(2026, 11, 19),
                        LocalDate.of(2026, 11, 20),
                        LocalDate.of(2026, 11, 21),
                        LocalDate.of(2026, 11, 22),
                        LocalDate.of(2026, 11, 23),
                        LocalDate.of(2026, 11, 24),
                        LocalDate.of(2026, 11, 25));
    }

    /** Where backups stopped long ago, what there is stays. */
    @Test
    void oldDumpsStayWhereThereAreNoNewerOnes() throws Exception {
        dumpsOf(Stream.of(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 2)));

        assertThat(call("--dry-run", "expire")).isEqualTo(new Said(0, ""));
    }

    @Test
    void dryRunSaysWhatItWouldDoAndDoesNothing() throws Exception {
        assertThat(call("--dry-run", "full").text())
                .isEqualTo("would     full backup: pgbackrest --stanza=upschedule --type=full backup\n");
        assertThat(call("--dry-run", "restore", "--to", "2026-11-29 14:05:00+02")
                        .text())
                .contains("--type=time --target=2026-11-29 14:05:00+02 --target-action=promote restore");
        assertThat(call("--dry-run", "dump").text()).contains("would     dump " + folder);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-29",
                "2026-11-29 14:05:00",
                "2026-11-29T14:05:00Z",
                "yesterday",
                "2026-11-29 14:05:00+02; rm"
            })
    void timeWithoutItsOffsetIsRefused(String time) throws Exception {
        assertThat(call("--dry-run", "restore", "--to", time)).satisfies(said -> {
            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.text()).startsWith("Say with --to a time with its offset");
        });
    }

    @Test
    void helpNamesEachCommandAndOthersAreRefused() throws Exception {
        String help = call("--help").text();
        for (String command :
                List.of("set-up", "full", "incremental", "dump", "expire", "check", "nightly", "restore", "status")) {
            assertThat(help).containsPattern("(?m)^  " + command + " ");
        }
        assertThat(call("no-such-command").exit()).isEqualTo(2);
        assertThat(call("full", "more").text()).contains("full takes nothing");
        assertThat(call("--dry-run", "restore", "--no-such-option").text()).contains("--no-such-option is not known");
    }

    @Test
    void filesOfTheDatabaseAreNeitherKeptLongerThanDocumentedNorOpen() throws IOException {
        assertThat(Files.readAllLines(BACKUP.resolve("pgbackrest.conf")))
                .contains("repo1-retention-full-type=time", "repo1-retention-full=7", "repo1-cipher-type=aes-256-cbc");
    }
}
