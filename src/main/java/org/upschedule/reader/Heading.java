package org.upschedule.reader;

import java.util.List;
import java.util.Optional;
import org.upschedule.reader.entry.Form;
import org.upschedule.reader.page.PageContent;
import org.upschedule.reader.page.Run;
import org.upschedule.reader.table.CellLine;
import org.upschedule.reader.table.Lines;
import org.upschedule.reader.table.PageTable;

/** The heading above the table decides the kind of document. The same words elsewhere do not count. */
final class Heading {

    /** How many times as high as the table's type a heading is: 20 pt to 10 pt in the portal's files. */
    private static final float LARGER = 1.15f;

    private Heading() {}

    /** The heading of a table, or of a page without one. Empty where it has none, as those after the first page. */
    static Optional<Form> of(PageContent page, Optional<PageTable> table) {
        float above = table.map(found -> found.grid().top()).orElse(0f);
        float large = LARGER * page.typeSize();
        List<Run> runs = table.map(PageTable::around).orElse(page.runs()).stream()
                .filter(run -> run.y() >= above)
                .toList();
        List<String> largeLines =
                texts(runs.stream().filter(run -> run.size() >= large).toList());
        Optional<Form> plain = headed(largeLines);
        if (plain.isPresent()) {
            return plain;
        }
        List<String> lines = texts(runs);
        if (table.isEmpty()) {
            return lines.size() == 1 ? headed(lines) : Optional.empty();
        }
        return named(lines, table.get());
    }

    private static List<String> texts(List<Run> runs) {
        return Lines.of(runs).stream().map(CellLine::text).toList();
    }

    private static Optional<Form> headed(List<String> lines) {
        return lines.stream().flatMap(line -> Form.headed(line).stream()).findFirst();
    }

    /** A heading among other words, or no larger than the table's type, counts if the header of the table is that of its form. */
    private static Optional<Form> named(List<String> lines, PageTable table) {
        String text = String.join(" ", lines);
        return text.isEmpty()
                ? Optional.empty()
                : Form.of(table)
                        .filter(form -> form.isNamedIn(text)
                                || headed(lines).filter(form::equals).isPresent());
    }
}
