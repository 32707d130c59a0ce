package org.upschedule.calendar.ics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** Debian's calendar libraries, behind one process of its Python that lives as long as the tests. */
final class PythonJudge {

    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String library;
    private final boolean installed;
    private BufferedWriter questions;
    private BufferedReader answers;

    /** @param imports Python that fails where the library is not installed */
    PythonJudge(String library, String imports) {
        this.library = library;
        this.installed = Files.isExecutable(PYTHON) && succeeds(imports);
    }

    boolean isInstalled() {
        return installed;
    }

    synchronized List<String> read(byte[] bytes) throws IOException {
        if (questions == null) {
            start();
        }
        questions.write(Base64.getEncoder().encodeToString(bytes));
        questions.newLine();
        questions.flush();
        JsonNode answer = JSON.readTree(Objects.requireNonNull(answers.readLine(), library + " gave up"));
        assertThat(answer.path("problems")).isEmpty();
        List<String> occurrences = new ArrayList<>();
        answer.path("occurrences").forEach(occurrence -> occurrences.add(occurrence.asText()));
        return occurrences;
    }

    /** It ends when its input does, with this JVM at the latest. */
    private void start() throws IOException {
        try {
            Path script = Path.of(PythonJudge.class.getResource("judge.py").toURI());
            Process process = new ProcessBuilder(PYTHON.toString(), script.toString(), library)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            questions = process.outputWriter();
            answers = process.inputReader();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static boolean succeeds(String imports) {
        try {
            Process process = new ProcessBuilder(PYTHON.toString(), "-c", imports)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
