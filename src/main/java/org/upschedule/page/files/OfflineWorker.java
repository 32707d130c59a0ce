package org.upschedule.page.files;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.upschedule.digest.Sha256;

/** The service worker keeps the page for times without a network. It has to be told which files that are, and when one has changed. */
final class OfflineWorker {

    private static final String NAME = "sw.js";
    private static final Pattern VERSION = Pattern.compile("const VERSION = '[^']*';");
    private static final Pattern SHELL = Pattern.compile("const SHELL = \\[[^\\]]*\\];");

    /** Students have no use for it without a network. */
    private static final Pattern OF_ADMINISTRATORS = Pattern.compile("(?:css/|js/)?admin\\b.{0,100}");

    private OfflineWorker() {}

    static boolean is(String path) {
        return path.equals(NAME);
    }

    /** @param files all others of the page */
    static String written(String source, Collection<PageFile> all) {
        List<PageFile> files = all.stream()
                .filter(file -> !OF_ADMINISTRATORS.matcher(file.path()).matches())
                .toList();
        String hashes = files.stream().map(PageFile::hash).collect(Collectors.joining());
        String paths = files.stream()
                .filter(file -> !file.path().equals(PageFiles.START))
                .map(file -> "'" + file.path() + "'")
                .collect(Collectors.joining(", ", "['./', ", "]"));
        String versioned = replaced(
                source, VERSION, "const VERSION = '" + Sha256.of(hashes).shortHex() + "';");
        return replaced(versioned, SHELL, "const SHELL = " + paths + ";");
    }

    private static String replaced(String text, Pattern pattern, String by) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new InvalidPageException(NAME + " has no line like " + pattern);
        }
        return matcher.replaceFirst(Matcher.quoteReplacement(by));
    }
}
