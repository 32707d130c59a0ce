package org.upschedule.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document in Markdown, of which the fenced blocks count. */
public final class MarkedDocument {

    private static final Pattern FENCE = Pattern.compile("( *)(`{3,})([^`]*)");
    private static final Pattern COMMANDS = Pattern.compile("sh (\\S+)(?: needs=(\\S+))?(?: exit=(\\d+))?");
    private static final String EXPECTED = "text expect";

    private final Path file;

    public MarkedDocument(Path file) {
        this.file = file;
    }

    /** @param line the number of the line after the opening fence */
    record Fenced(int line, String info, List<String> lines) {}

    /** All blocks with the mark, in the order of the document. */
    public List<MarkedBlock> blocks(String mark) {
        return blocks().stream().filter(block -> block.mark().equals(mark)).toList();
    }

    /**
     * All blocks with any mark.
     *
     * @throws IllegalArgumentException where one of shell commands has no mark, or expected lines follow nothing
     */
    public List<MarkedBlock> blocks() {
        List<MarkedBlock> blocks = new ArrayList<>();
        List<Fenced> fenced = fenced();
        for (int i = 0; i < fenced.size(); i++) {
            Fenced block = fenced.get(i);
            if (block.info().equals(EXPECTED) && (i == 0 || !isOfCommands(fenced.get(i - 1)))) {
                throw new IllegalArgumentException(place(block) + " expects the output of no commands");
            }
            if (isOfCommands(block)) {
                boolean expects =
                        i + 1 < fenced.size() && fenced.get(i + 1).info().equals(EXPECTED);
                blocks.add(marked(block, expects ? fenced.get(i + 1).lines() : List.of()));
            }
        }
        return blocks;
    }

    private static boolean isOfCommands(Fenced block) {
        return block.info().equals("sh") || block.info().startsWith("sh ");
    }

    private MarkedBlock marked(Fenced block, List<String> expected) {
        Matcher info = COMMANDS.matcher(block.info());
        if (!info.matches()) {
            throw new IllegalArgumentException(place(block) + " is not a mark: " + block.info());
        }
        List<String> needs =
                info.group(2) == null ? List.of() : List.of(info.group(2).split(","));
        int exit = info.group(3) == null ? 0 : Integer.parseInt(info.group(3));
        return new MarkedBlock(place(block), info.group(1), needs, String.join("\n", block.lines()), exit, expected);
    }

    private String place(Fenced block) {
        return file + ":" + block.line();
    }

    List<Fenced> fenced() {
        List<Fenced> all = new ArrayList<>();
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            Matcher opening = FENCE.matcher(lines.get(i));
            if (opening.matches()) {
                int end = end(lines, i, opening.group(2));
                all.add(new Fenced(
                        i + 2, opening.group(3).strip(), unindented(lines.subList(i + 1, end), opening.group(1))));
                i = end;
            }
        }
        return all;
    }

    private int end(List<String> lines, int opening, String fence) {
        for (int i = opening + 1; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(fence)) {
                return i;
            }
        }
        throw new IllegalArgumentException(file + ":" + (opening + 1) + " is never closed");
    }

    private static List<String> unindented(List<String> lines, String indent) {
        return lines.stream()
                .map(line -> line.startsWith(indent) ? line.substring(indent.length()) : line.stripLeading())
                .toList();
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
