package org.upschedule.page.files;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The modules of a page in two files: those that it needs at once, and those that it gets later, by {@code import()}. Each is asked for in
 * one request, and packs better than many small ones. What a module that comes later imports is mostly in the first file, which hands it
 * over: so the later file does not name the first one, whose hash depends on it, and each module is there once.
 *
 * <p>A module that is only got later, imports nothing and is imported by none, such as the words of a language, stays a file of its own.
 */
final class JoinedModules {

    private static final String EXTENSION = ".js";
    private static final Pattern IMPORT = Pattern.compile(FileType.STATIC_IMPORT);
    private static final Pattern LATER_IMPORT = Pattern.compile(FileType.LATER_IMPORT);
    private static final Pattern URL_OF_FILE = Pattern.compile(FileType.URL_OF_FILE);

    private final String entry;
    private final Set<String> files;
    private final UnaryOperator<String> text;
    private final Map<String, Module> first = new LinkedHashMap<>();
    private final Map<String, Module> later = new LinkedHashMap<>();

    /**
     * @param entry the module that a page names
     * @param files of the page
     * @param text of a file, by its path
     */
    JoinedModules(String entry, Set<String> files, UnaryOperator<String> text) {
        this.entry = entry;
        this.files = files;
        this.text = text;
        add(entry, first, new LinkedHashSet<>());
        addLater(first);
        for (int known = 0; known < later.size(); ) {
            known = later.size();
            addLater(later);
        }
        Map<String, Module> all = new LinkedHashMap<>(first);
        all.putAll(later);
        all.values().forEach(module -> module.check(all));
    }

    /** What a module imports stands before it. */
    private void add(String path, Map<String, Module> to, Set<String> way) {
        if (has(path)) {
            return;
        }
        if (!way.add(path)) {
            throw new InvalidPageException(
                    "Modules import each other in a circle: " + String.join(" → ", way) + " → " + path);
        }
        Module module = Module.of(path, text.apply(path), references(path));
        module.imports().keySet().forEach(imported -> add(imported, to, way));
        way.remove(path);
        to.put(path, module);
    }

    private void addLater(Map<String, Module> modules) {
        for (Module module : List.copyOf(modules.values())) {
            for (String path : references(module.path()).in(module.body(), LATER_IMPORT)) {
                if (!has(path) && !standsAlone(path)) {
                    add(path, later, new LinkedHashSet<>());
                }
            }
        }
    }

    private boolean standsAlone(String path) {
        return !IMPORT.matcher(text.apply(path)).find()
                && files.stream()
                        .filter(file -> FileType.of(file) == FileType.SCRIPT)
                        .noneMatch(file ->
                                references(file).in(text.apply(file), IMPORT).contains(path));
    }

    private References references(String path) {
        return new References(path, files);
    }

    boolean has(String path) {
        return first.containsKey(path) || later.containsKey(path);
    }

    boolean isEntry(String path) {
        return path.equals(entry);
    }

    boolean isLater(String path) {
        return path.equals(laterPath());
    }

    /** The path of the file with what comes later, beside that of the first. */
    private String laterPath() {
        return entry.substring(0, entry.length() - EXTENSION.length()) + "-later" + EXTENSION;
    }

    /** @param newName the path that a file has for browsers */
    String first(UnaryOperator<String> newName) {
        StringBuilder written = new StringBuilder("const " + Module.MODULES + " = {};\n");
        if (!later.isEmpty()) {
            written.append(Module.MODULES + ".later = () => import('" + fromEntry(newName.apply(laterPath()))
                    + "').then(({ default: add }) => add(" + Module.MODULES + "));\n");
        }
        first.values().stream()
                .filter(module -> !module.path().equals(entry))
                .forEach(module -> written.append(module.wrapped(body -> rewritten(module, body, newName))));
        Module last = first.get(entry);
        return written.append(rewritten(last, last.body(), newName)).toString();
    }

    /** @param newName the path that a file has for browsers */
    String later(UnaryOperator<String> newName) {
        StringBuilder written = new StringBuilder("let added = false;\nexport default (" + Module.MODULES
                + ") => {\nif (added) return;\nadded = true;\n");
        later.values().forEach(module -> written.append(module.wrapped(body -> rewritten(module, body, newName))));
        return written.append("};\n").toString();
    }

    /** References of a module, as they have to be in the folder of the entry. */
    private String rewritten(Module module, String body, UnaryOperator<String> newName) {
        References references = references(module.path());
        String written = LATER_IMPORT.matcher(body).replaceAll(found -> {
            String path = references.required(found.group(1));
            return Matcher.quoteReplacement(
                    later.containsKey(path)
                            ? Module.MODULES + ".later().then(() => " + Module.at(path) + ")"
                            : first.containsKey(path)
                                    ? "Promise.resolve(" + Module.at(path) + ")"
                                    : "import('" + fromEntry(newName.apply(path)) + "')");
        });
        return URL_OF_FILE
                .matcher(written)
                .replaceAll(found -> Matcher.quoteReplacement("new URL('"
                        + fromEntry(newName.apply(references.required(found.group(1)))) + "', import.meta.url)"));
    }

    private String fromEntry(String path) {
        String folder = entry.substring(0, entry.lastIndexOf('/') + 1);
        long depth = folder.chars().filter(character -> character == '/').count();
        return path.startsWith(folder) ? "./" + path.substring(folder.length()) : "../".repeat((int) depth) + path;
    }
}
