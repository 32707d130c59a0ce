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

/** Names each file for its content after the files that it refers to: their names are a part of it. */
final class PageBuild {

    private final SortedMap<String, byte[]> sources;
    private final Map<String, PageFile> made = new LinkedHashMap<>();
    private final Set<String> inWork = new LinkedHashSet<>();

    PageBuild(SortedMap<String, byte[]> sources) {
        this.sources = sources;
    }

    Collection<PageFile> files() {
        sources.keySet().stream().filter(path -> !OfflineWorker.is(path)).forEach(this::made);
        sources.keySet().stream().filter(OfflineWorker::is).forEach(this::makeWorker);
        return made.values();
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
        byte[] content = type.references().isEmpty() ? sources.get(source) : written(source, type);
        PageFile file =
                source.contains("/") ? PageFile.hashed(source, type, content) : PageFile.named(source, type, content);
        inWork.remove(source);
        made.put(source, file);
        return file;
    }

    private byte[] written(String source, FileType type) {
        String text = text(source);
        References references = new References(source, sources.keySet());
        if (type == FileType.HTML) {
            text = new ModulePreloads(sources.keySet(), this::text).added(source, text);
        }
        return references.replaced(text, type, path -> made(path).name()).getBytes(StandardCharsets.UTF_8);
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
