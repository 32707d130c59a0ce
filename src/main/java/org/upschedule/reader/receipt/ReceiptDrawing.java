package org.upschedule.reader.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.upschedule.reader.entry.Form;
import org.upschedule.reader.page.PageContent;
import org.upschedule.reader.table.PageTable;
import org.upschedule.reader.table.TableRow;
import org.upschedule.schedule.Place;

/** Draws pages and rows of a document as they were found by the walk over its content. */
public final class ReceiptDrawing {

    /** As a part of the height of the type: so much of the neighbours shows that the row is one of a table. */
    private static final float NEIGHBOURS = 1.1f;

    private static final float BETWEEN_PARTS = 5;
    private static final float AROUND = 3;
    private static final float HALF_A_RULING = 0.5f;

    private final List<PageContent> pages;

    /** @param pages those that are drawn; the header row is looked for on them */
    public ReceiptDrawing(List<PageContent> pages) {
        this.pages = List.copyOf(pages);
    }

    /** The rows of an entry under the header row, each marked between parts of its neighbours; empty where its pages are not there. */
    public Optional<String> rows(List<Place> places) {
        List<Part> parts = new ArrayList<>();
        for (Place place : places) {
            page(place.page()).ifPresent(page -> parts.add(row(page, Area.of(place, page))));
        }
        if (parts.isEmpty() || parts.size() < places.size()) {
            return Optional.empty();
        }
        header(parts.get(0).page).ifPresent(header -> {
            parts.set(0, parts.get(0).under(header));
            parts.add(0, header);
        });
        float width = parts.stream()
                .map(part -> part.shown.width())
                .max(Float::compare)
                .orElseThrow();
        float height = 0;
        for (Part part : parts) {
            height += part.shown.height() + BETWEEN_PARTS;
        }
        Svg svg = new Svg(width, height - BETWEEN_PARTS);
        float top = 0;
        for (Part part : parts) {
            svg.part(part.page, part.shown, top, part.marked);
            top += part.shown.height() + BETWEEN_PARTS;
        }
        return Optional.of(svg.end());
    }

    /**
     * A whole page; empty where there is no such page.
     *
     * @param row that is marked, counted from 1 as findings do; 0 or one that is not there: none
     */
    public Optional<String> page(int number, int row) {
        return page(number).map(page -> {
            List<Area> marked = rowsOf(page)
                    .filter(candidate -> candidate.number() == row)
                    .map(found -> Area.of(found.place(), page))
                    .toList();
            Area whole = Area.of(page);
            Svg svg = new Svg(whole.width(), whole.height());
            svg.part(page, whole, 0, marked);
            return svg.end();
        });
    }

    private record Part(PageContent page, Area shown, List<Area> marked) {

        /** Without what the header shows already, where it stands right above. */
        private Part under(Part header) {
            boolean meet = header.page.number() == page.number()
                    && header.shown.meets(shown.left(), shown.top(), shown.right(), shown.bottom());
            return meet ? new Part(page, shown.from(header.shown.bottom()), marked) : this;
        }
    }

    private static Part row(PageContent page, Area row) {
        return new Part(page, row.grown(AROUND, NEIGHBOURS * page.typeSize()), List.of(row));
    }

    /** On the page itself where it has one, else on another: in the portal's files it stands on the first page alone. */
    private Optional<Part> header(PageContent first) {
        return Stream.concat(Stream.of(first), pages.stream())
                .flatMap(page -> rowsOf(page)
                        .filter(Form::isHeader)
                        .map(row -> new Part(page, Area.of(row.place(), page).grown(AROUND, HALF_A_RULING), List.of())))
                .findFirst();
    }

    private static Stream<TableRow> rowsOf(PageContent page) {
        return PageTable.of(page).stream().flatMap(table -> table.rows().stream());
    }

    private Optional<PageContent> page(int number) {
        return pages.stream().filter(page -> page.number() == number).findFirst();
    }
}
