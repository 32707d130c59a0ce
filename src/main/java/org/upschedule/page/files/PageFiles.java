package org.upschedule.page.files;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All files of the page, by the paths that they have for browsers. What lies in a folder gets a name with the hash of its content; what
 * lies at the root keeps its name, because addresses of it are known outside of the page.
 */
public final class PageFiles {

    /** All of them are kept in memory. */
    private static final int MOST_BYTES = 4 << 20;

    /** What stands at the address of the folder itself. */
    static final String START = "index.html";

    private final Map<String, PageFile> files = new LinkedHashMap<>();

    private PageFiles(Collection<PageFile> files) {
        files.forEach(file -> this.files.put(file.path(), file));
    }

    /**
     * @param sources by their paths relative to the root of the page, as a browser could load them too
     * @throws InvalidPageException where they do not fit together
     */
    public static PageFiles of(Map<String, byte[]> sources) {
        if (sources.values().stream().mapToLong(content -> content.length).sum() > MOST_BYTES) {
            throw new InvalidPageException("The files of the page have more than " + MOST_BYTES + " bytes");
        }
        SortedMap<String, byte[]> sorted = new TreeMap<>(sources);
        return new PageFiles(new PageBuild(sorted).files());
    }

    /** @param path without a slash before it; empty for the file that a visitor gets first */
    public Optional<PageFile> at(String path) {
        return Optional.ofNullable(files.get(path.isEmpty() ? START : path));
    }

    public Collection<PageFile> all() {
        return files.values();
    }
}
