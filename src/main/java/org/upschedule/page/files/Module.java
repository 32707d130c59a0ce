package org.upschedule.page.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ES module whose statements of import and export are known, so that it can stand in a function. A form that is not known here is
 * refused.
 *
 * @param body without those statements; what it imports it takes from {@value #MODULES}
 * @param imports the names that it takes of each module that it needs
 * @param exports the names that it gives
 */
record Module(String path, String body, Map<String, Set<String>> imports, List<String> exports) {

    /** The object that holds what each module gives, by its path. */
    static final String MODULES = "$modules";

    private static final String DEFAULT = "default";

    private static final Pattern IMPORT = Pattern.compile(
            "^import ?(?:(?:(\\w+)|\\* as (\\w+)|\\{([^}]*)\\}) from )?['\"](\\.[^'\"]*)['\"];?$", Pattern.MULTILINE);
    private static final Pattern EXPORT = Pattern.compile(
            "^export (?:(default) |(?=(?:(?:async )?function\\*?|class|const) ([\\w$]+)))", Pattern.MULTILINE);
    private static final Pattern UNKNOWN = Pattern.compile("^(?:import|export)\\b(?![(.]).*", Pattern.MULTILINE);
    private static final Pattern RENAMED = Pattern.compile(" as ");

    static Module of(String path, String source, References references) {
        Map<String, Set<String>> imports = new LinkedHashMap<>();
        List<String> exports = new ArrayList<>();
        String body = IMPORT.matcher(source)
                .replaceAll(found -> Matcher.quoteReplacement(imported(found, references, imports)));
        body = EXPORT.matcher(body).replaceAll(found -> Matcher.quoteReplacement(exported(found, exports)));
        Matcher unknown = UNKNOWN.matcher(body);
        if (unknown.find()) {
            throw new InvalidPageException(path + " has a statement that cannot be joined: " + unknown.group());
        }
        return new Module(path, body, imports, exports);
    }

    private static String imported(MatchResult found, References references, Map<String, Set<String>> imports) {
        String module = references.required(found.group(4));
        Set<String> names = imports.computeIfAbsent(module, path -> new LinkedHashSet<>());
        String from = at(module);
        if (found.group(1) != null) {
            names.add(DEFAULT);
            return "const " + found.group(1) + " = " + from + ".default;";
        }
        if (found.group(2) != null) {
            return "const " + found.group(2) + " = " + from + ";";
        }
        if (found.group(3) == null) {
            return "";
        }
        for (String name : found.group(3).split(",")) {
            if (!name.isBlank()) {
                names.add(RENAMED.split(name.strip())[0]);
            }
        }
        return "const {" + RENAMED.matcher(found.group(3)).replaceAll(": ") + "} = " + from + ";";
    }

    private static String exported(MatchResult found, List<String> exports) {
        boolean isDefault = found.group(1) != null;
        exports.add(isDefault ? DEFAULT : found.group(2));
        return isDefault ? "const $default = " : "";
    }

    /** @throws InvalidPageException where a module does not give what this one takes */
    void check(Map<String, Module> modules) {
        imports.forEach((path, names) -> names.stream()
                .filter(name -> !modules.get(path).exports.contains(name))
                .forEach(name -> {
                    throw new InvalidPageException(
                            this.path + " imports " + name + " of " + path + ", which does not export it");
                }));
    }

    /** Where others find what a module gives. */
    static String at(String path) {
        return MODULES + "['" + path + "']";
    }

    /** As a function that is called once: its names are its own, as those of a module are. */
    String wrapped(UnaryOperator<String> written) {
        String given = String.join(", ", exports).replace(DEFAULT, DEFAULT + ": $default");
        return "// " + path + "\n" + at(path) + " = (() => {\n" + written.apply(body) + "\nreturn { " + given
                + " };\n})();\n";
    }
}
