package org.upschedule.page.files;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The types of files that the page is made of, and how one of them refers to others: by group 1 of its patterns. */
enum FileType {
    HTML("html", "text/html; charset=utf-8", "\\b(?:href|src)=\"([^\"]*)\""),
    STYLE("css", "text/css; charset=utf-8", "\\burl\\(['\"]?([^'\")]*)['\"]?\\)"),
    SCRIPT("js", "text/javascript; charset=utf-8", FileType.STATIC_IMPORT, FileType.LATER_IMPORT, FileType.URL_OF_FILE),
    MANIFEST("webmanifest", "application/manifest+json", "\"src\": ?\"([^\"]*)\""),
    JSON("json", "application/json"),
    SVG("svg", "image/svg+xml"),
    PNG("png", "image/png"),
    FONT("woff2", "font/woff2"),
    TEXT("txt", "text/plain; charset=utf-8");

    /** What the browser needs before a module can run. What {@code import()} names is loaded later. */
    static final String STATIC_IMPORT = "\\b(?:from|import) ?['\"](\\.[^'\"]*)['\"]";

    static final String LATER_IMPORT = "\\bimport\\(['\"](\\.[^'\"]*)['\"]\\)";

    static final String URL_OF_FILE = "\\bnew URL\\(['\"](\\.[^'\"]*)['\"], import\\.meta\\.url\\)";

    private final String extension;
    private final String contentType;
    private final List<Pattern> references;

    FileType(String extension, String contentType, String... references) {
        this.extension = extension;
        this.contentType = contentType;
        this.references = Arrays.stream(references).map(Pattern::compile).toList();
    }

    /** @throws InvalidPageException where the extension is that of no type */
    static FileType of(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1);
        return Arrays.stream(values())
                .filter(type -> type.extension.equals(extension))
                .findFirst()
                .orElseThrow(() -> new InvalidPageException(
                        path + " is of no type that the page is made of: see " + FileType.class.getName()));
    }

    String contentType() {
        return contentType;
    }

    List<Pattern> references() {
        return references;
    }
}
