package org.upschedule.page.files;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts style sheets into the one that imports them: a browser would find each only when it has read that one. */
final class StyleImports {

    private static final Pattern IMPORT = Pattern.compile("@import ['\"]([^'\"]*)['\"];");

    private final Set<String> files;
    private final UnaryOperator<String> text;
    private final Set<String> imported;

    /** @param text of a file, by its path */
    StyleImports(Set<String> files, UnaryOperator<String> text) {
        this.files = files;
        this.text = text;
        this.imported = files.stream()
                .filter(path -> FileType.of(path) == FileType.STYLE)
                .flatMap(path -> importsOf(path).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<String> importsOf(String path) {
        return new References(path, files).in(text.apply(path), IMPORT);
    }

    boolean isPartOfAnother(String path) {
        return imported.contains(path);
    }

    String joined(String path) {
        return joined(path, new LinkedHashSet<>());
    }

    private String joined(String path, Set<String> way) {
        if (!way.add(path)) {
            throw new InvalidPageException(
                    "Style sheets import each other in a circle: " + String.join(" → ", way) + " → " + path);
        }
        References references = new References(path, files);
        String joined = IMPORT.matcher(text.apply(path))
                .replaceAll(found -> Matcher.quoteReplacement(beside(path, references.required(found.group(1)), way)));
        way.remove(path);
        return joined;
    }

    /** Addresses in it are relative to its folder. */
    private String beside(String path, String imported, Set<String> way) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        if (imported.lastIndexOf('/') + 1 != folder.length() || !imported.startsWith(folder)) {
            throw new InvalidPageException(path + " imports " + imported + ", which lies in another folder");
        }
        return joined(imported, way);
    }
}
