package org.upschedule.documents;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Commands of a document, and what they have to do.
 *
 * @param place the document and the line of the first command, for who reads that they failed
 * @param mark where they are run
 * @param needs programs that not every machine has
 * @param exit what they have to end with
 * @param expected lines that have to be printed, in this order; an ellipsis stands for anything
 */
public record MarkedBlock(
        String place, String mark, List<String> needs, String commands, int exit, List<String> expected) {

    private static final String ANYTHING = "…";

    public MarkedBlock {
        if (mark.isBlank() || commands.isBlank()) {
            throw new IllegalArgumentException(place + " has a block without a mark or without commands");
        }
        needs = List.copyOf(needs);
        expected = List.copyOf(expected);
    }

    /** Those of the needed programs that this machine has not. */
    public List<String> missingPrograms() {
        List<Path> folders = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        return needs.stream()
                .filter(program -> folders.stream().noneMatch(folder -> Files.isExecutable(folder.resolve(program))))
                .toList();
    }

    /** The expected lines that were not printed where they had to be; none where all is well. */
    List<String> missing(String printed) {
        List<String> lines = printed.lines().map(String::strip).toList();
        int next = 0;
        for (int i = 0; i < expected.size(); i++) {
            Pattern line = pattern(expected.get(i));
            while (next < lines.size() && !line.matcher(lines.get(next)).matches()) {
                next++;
            }
            if (next == lines.size()) {
                return expected.subList(i, expected.size());
            }
            next++;
        }
        return List.of();
    }

    private static Pattern pattern(String line) {
        return Pattern.compile(
                Stream.of(line.strip().split(ANYTHING, -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    @Override
    public String toString() {
        return place;
    }
}
