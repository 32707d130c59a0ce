package org.upschedule.reader.entry;

import java.util.List;
import java.util.Optional;
import org.upschedule.reader.table.PageTable;
import org.upschedule.reader.table.TableRow;

/**
 * A table of the form, or what stands under one of its header rows.
 *
 * @param headed whether the heading of the form stands above it, so that the document begins here
 * @param header says what its columns mean
 * @param rows without the header, and without blank ones
 */
record TablePart(PageTable table, boolean headed, Header header, List<TableRow> rows) {

    /** The rest of a row that a page break cut. */
    Optional<TableRow> rest() {
        return rows.stream().limit(1).filter(row -> !namesModule(row)).findFirst();
    }

    boolean namesModule(TableRow row) {
        return !header.cell(row, Column.MODULE).lines().isEmpty();
    }

    String text(TableRow row, Column column) {
        return header.cell(row, column).text();
    }
}
