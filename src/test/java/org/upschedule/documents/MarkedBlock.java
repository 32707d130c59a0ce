package org.upschedule.documents;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Commands of a document, and what they have to do.
 *
 * @param place the document and the line of the first command, for who reads that they failed
 * @param mark where they are run
 * @param exit what they have to end with
 * @param expected lines that have to be printed, in this order; an ellipsis stands for anything
 */
public record MarkedBlock(String place, String mark, String commands, int exit, List<String> expected) {

    private static final String ANYTHING = "…";

    public MarkedBlock {
        if (mark.isBlank() || commands.isBlank()) {
            throw new IllegalArgumentException(place + " has a block without a mark or without commands");
        }
        expected = List.copyOf(expected);
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
        return Pattern.compile(Stream.of(line.strip().split(ANYTHING, -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    @Override
    public String toString() {
        return place;
    }
}
