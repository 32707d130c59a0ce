package org.upschedule.page.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** Names each file for its content after the files that it refers to: their names are a part of it. */
final class PageBuild {

    private static final Pattern MODULE_SCRIPT = Pattern.compile("<script type=\"module\" src=\"([^\"]*)\"");

    private final SortedMap<String, byte[]> sources;
    private final Map<String, PageFile> made = new LinkedHashMap<>();
    private final Set<String> inWork = new LinkedHashSet<>();
    private final List<JoinedModules> joined;
    private final StyleImports styles;

    PageBuild(SortedMap<String, byte[]> sources) {
        this.sources = sources;
        this.joined = sources.keySet().stream()
                .filter(path -> FileType.of(path) == FileType.HTML)
                .flatMap(page -> new References(page, sources.keySet()).in(text(page), MODULE_SCRIPT).stream())
                .distinct()
                .map(entry -> new JoinedModules(entry, sources.keySet(), this::text))
                .toList();
        this.styles = new StyleImports(sources.keySet(), this::text);
    }

    Collection<PageFile> files() {
        sources.keySet().stream()
                .filter(path -> !OfflineWorker.is(path) && !isPartOfAnother(path))
                .forEach(this::made);
        sources.keySet().stream().filter(OfflineWorker::is).forEach(this::makeWorker);
        return made.values();
    }

    private boolean isPartOfAnother(String path) {
        return styles.isPartOfAnother(path)
                || joined.stream().anyMatch(modules -> modules.has(path) && !modules.isEntry(path));
    }

    private PageFile made(String source) {
        PageFile known = made.get(source);
        if (known != null) {
            return known;
        }
        if (!inWork.add(source)) {
            throw new InvalidPageException(
                    "A name with a hash cannot be found where files refer to each other in a circle: "
                            + circle(source));
        }
        FileType type = FileType.of(source);
        byte[] content = type.references().isEmpty()
                ? sources.get(source)
                : written(source, type).getBytes(StandardCharsets.UTF_8);
        PageFile file =
                source.contains("/") ? PageFile.hashed(source, type, content) : PageFile.named(source, type, content);
        inWork.remove(source);
        made.put(source, file);
        return file;
    }

    private String written(String source, FileType type) {
        for (JoinedModules modules : joined) {
            if (modules.isEntry(source)) {
                return modules.first(path -> made(path).path());
            }
            if (modules.isLater(source)) {
                return modules.later(path -> made(path).path());
            }
        }
        String text = type == FileType.STYLE ? styles.joined(source) : text(source);
        return new References(source, sources.keySet())
                .replaced(text, type, path -> made(path).name());
    }

    private void makeWorker(String source) {
        String text = OfflineWorker.written(text(source), made.values());
        made.put(source, PageFile.named(source, FileType.SCRIPT, text.getBytes(StandardCharsets.UTF_8)));
    }

    private String text(String source) {
        return new String(sources.get(source), StandardCharsets.UTF_8);
    }

    private String circle(String source) {
        List<String> way = new ArrayList<>(inWork);
        return String.join(" → ", way.subList(way.indexOf(source), way.size())) + " → " + source;
    }
}
