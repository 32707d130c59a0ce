package org.upschedule.reader.entry;

import java.util.ArrayList;
import java.util.List;
import org.upschedule.reader.table.Cell;
import org.upschedule.reader.table.CellLine;
import org.upschedule.reader.table.TableRow;
import org.upschedule.schedule.Place;

/** A row of the form, whole again where page breaks had cut it. */
final class FormRow {

    /** A space behind the text may pass the ruling, which says nothing; a letter is wider. */
    private static final float OVER_RULING = 0.4f;

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

    /** Its number on that page, counted from 1; the header counts. */
    int number() {
        return pieces.get(0).number();
    }

    List<Place> places() {
        return pieces.stream().map(TableRow::place).toList();
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

    /** All that stands in the column; empty where nothing does. */
    String text(Column column) {
        return CellLine.joined(lines(column));
    }

    /** All that stands in the column, or {@code null}. */
    String textOrNull(Column column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    /** Whether text of one cell reaches into the next. */
    boolean runsOverRuling() {
        return pieces.stream().flatMap(piece -> piece.cells().stream()).anyMatch(FormRow::runsOverRuling);
    }

    private static boolean runsOverRuling(Cell cell) {
        return cell.lines().stream().anyMatch(line -> line.right() > cell.right() + OVER_RULING * line.size());
    }

    /** What stands outside of the form's columns. */
    List<Cell> others() {
        return pieces.stream().flatMap(piece -> header.others(piece).stream()).toList();
    }

    /** What stands in the column in white. */
    String hidden(Column column) {
        StringBuilder hidden = new StringBuilder();
        pieces.forEach(piece -> hidden.append(cell(piece, column).hidden()));
        return hidden.toString();
    }
}
