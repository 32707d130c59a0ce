package org.upschedule.page.files;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the browser at once of all modules that a page needs: it would find each only when it has read the one that imports it, one
 * round trip after the other.
 */
final class ModulePreloads {

    private static final Pattern SCRIPT = Pattern.compile("( {0,16})<script type=\"module\" src=\"([^\"]*)\"");
    private static final Pattern IMPORT = Pattern.compile(FileType.STATIC_IMPORT);

    private final Set<String> files;
    private final UnaryOperator<String> text;

    /** @param text of a file, by its path */
    ModulePreloads(Set<String> files, UnaryOperator<String> text) {
        this.files = files;
        this.text = text;
    }

    /** The HTML with a link for each module before the script that needs it; the links are relative to the root of the page. */
    String added(String source, String html) {
        return SCRIPT.matcher(html).replaceAll(script -> Matcher.quoteReplacement(linked(source, script)));
    }

    private String linked(String source, MatchResult script) {
        Set<String> modules = new LinkedHashSet<>();
        References references = new References(source, files);
        references.in(script.group(), FileType.HTML.references().get(0)).forEach(main -> addImports(main, modules));
        StringBuilder links = new StringBuilder();
        for (String module : modules) {
            links.append(script.group(1))
                    .append("<link rel=\"modulepreload\" href=\"")
                    .append(module)
                    .append("\">\n");
        }
        return links + script.group();
    }

    private void addImports(String module, Set<String> modules) {
        for (String imported : new References(module, files).in(text.apply(module), IMPORT)) {
            if (modules.add(imported)) {
                addImports(imported, modules);
            }
        }
    }
}
