package org.upschedule.page.files;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file of the page says of other files of the page. */
final class References {

    private final String source;
    private final Set<String> files;

    /**
     * @param source the file that refers
     * @param files of the page
     */
    References(String source, Set<String> files) {
        this.source = source;
        this.files = files;
    }

    /** The files that a pattern finds in the text, in its order. */
    List<String> in(String text, Pattern pattern) {
        List<String> found = new ArrayList<>();
        for (MatchResult match : pattern.matcher(text).results().toList()) {
            file(match.group(1)).ifPresent(found::add);
        }
        return found;
    }

    /** @param newName the last part of the path of a file, which stays in its folder */
    String replaced(String text, FileType type, UnaryOperator<String> newName) {
        String written = text;
        for (Pattern pattern : type.references()) {
            written = pattern.matcher(written).replaceAll(match -> Matcher.quoteReplacement(renamed(match, newName)));
        }
        return written;
    }

    private String renamed(MatchResult match, UnaryOperator<String> newName) {
        String reference = match.group(1);
        return file(reference)
                .map(newName)
                .map(name ->
                        match.group().replace(reference, reference.substring(0, reference.lastIndexOf('/') + 1) + name))
                .orElse(match.group());
    }

    /** @throws InvalidPageException where it is none of the page */
    String required(String reference) {
        return file(reference)
                .orElseThrow(() -> new InvalidPageException(
                        source + " refers to " + reference + ", which is no file of the page"));
    }

    /** Empty where it is an address of something else, such as of the interface. */
    private Optional<String> file(String reference) {
        if (reference.startsWith("#") || reference.contains(":")) {
            return Optional.empty();
        }
        if (reference.startsWith("/")) {
            throw new InvalidPageException(
                    source + " refers to " + reference + ", which is somewhere else under another context root");
        }
        String path = URI.create("/" + source).resolve(reference).getPath().substring(1);
        if (files.contains(path)) {
            return Optional.of(path);
        }
        String folder = path.substring(0, path.indexOf('/') + 1);
        if (!folder.isEmpty() && files.stream().anyMatch(file -> file.startsWith(folder))) {
            throw new InvalidPageException(source + " refers to " + path + ", which is not there");
        }
        return Optional.empty();
    }
}
