package org.upschedule.reader.entry;

import java.util.ArrayList;
import java.util.List;
import org.upschedule.reader.table.Cell;
import org.upschedule.reader.table.CellLine;
import org.upschedule.reader.table.TableRow;
import org.upschedule.schedule.Place;

/** A row of the form. The pieces of a row that a page break cut are put together. */
final class FormRow {

    /** How far text may pass a ruling, as a part of its height: a space after the text may, a letter is wider. */
    private static final float OVER_RULING = 0.4f;

    private static final char UNREADABLE = '\uFFFD';

    private final Header header;
    private final List<TableRow> pieces = new ArrayList<>();

    FormRow(Header header, TableRow first) {
        this.header = header;
        pieces.add(first);
    }

    void add(TableRow rest) {
        pieces.add(rest);
    }

    /** Page on which it begins, counted from 1. */
    int page() {
        return pieces.get(0).page();
    }

    /** Its number on that page, counted from 1 and including the header. */
    int number() {
        return pieces.get(0).number();
    }

    List<Place> places() {
        return pieces.size() == 1
                ? List.of(pieces.get(0).place())
                : pieces.stream().map(TableRow::place).toList();
    }

    List<TableRow> pieces() {
        return pieces;
    }

    Cell cell(TableRow piece, Column column) {
        return header.cell(piece, column);
    }

    List<CellLine> lines(Column column) {
        if (pieces.size() == 1) {
            return cell(pieces.get(0), column).lines();
        }
        List<CellLine> lines = new ArrayList<>();
        for (TableRow piece : pieces) {
            lines.addAll(cell(piece, column).lines());
        }
        return lines;
    }

    /** The whole text of the column; empty where there is none. */
    String text(Column column) {
        return CellLine.joined(lines(column));
    }

    /** The whole text of the column, or {@code null} where there is none. */
    String textOrNull(Column column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    /** Whether text of one cell reaches into the next. */
    boolean runsOverRuling() {
        for (TableRow piece : pieces) {
            for (Cell cell : piece.cells()) {
                for (CellLine line : cell.lines()) {
                    if (line.right() > cell.right() + OVER_RULING * line.size()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The cells that belong to none of the form's columns. */
    List<Cell> others() {
        List<Cell> others = new ArrayList<>();
        pieces.forEach(piece -> others.addAll(header.others(piece)));
        return others;
    }

    /** Whether a glyph in the column has no character. */
    boolean hasUnreadable(Column column) {
        for (TableRow piece : pieces) {
            for (CellLine line : cell(piece, column).lines()) {
                if (line.text().indexOf(UNREADABLE) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The text of the column that cannot be seen, such as white text. */
    String hidden(Column column) {
        if (pieces.size() == 1) {
            return cell(pieces.get(0), column).hidden();
        }
        StringBuilder hidden = new StringBuilder();
        pieces.forEach(piece -> hidden.append(cell(piece, column).hidden()));
        return hidden.toString();
    }
}
