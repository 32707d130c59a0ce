package org.upschedule.reader.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.upschedule.reader.page.Ruling;

/** Finds the table among the rulings of a page. Its vertical rulings run its whole height, its horizontal ones part the rows. */
final class GridFinder {

    /** Rulings this near to each other are pieces of one, in points. */
    private static final float SAME_WITHIN = 1.5f;

    /** Of two columns, the table of the fewest, three rulings are seen. */
    private static final int FEWEST_VERTICALS = 3;

    /** The part of the table's height that a vertical ruling must run to part its columns. */
    private static final float OF_HEIGHT = 0.5f;

    /** The part of the table's width that a horizontal ruling must run to part its rows. */
    private static final float OF_WIDTH = 0.6f;

    private GridFinder() {}

    /** All rulings in one place: how far they reach, and how much of that they cover. */
    private record Line(float position, float from, float to, float covered) {}

    static Optional<Grid> find(List<Ruling> rulings) {
        List<Line> verticals = lines(rulings, false);
        Optional<Line> longest = verticals.stream().max(Comparator.comparingDouble(Line::covered));
        if (longest.isEmpty()) {
            return Optional.empty();
        }
        List<Line> columnLines = verticals.stream()
                .filter(line ->
                        shared(line, longest.get()) >= OF_HEIGHT * longest.get().covered())
                .toList();
        if (columnLines.size() < FEWEST_VERTICALS) {
            return Optional.empty();
        }
        float[] columnEdges = new float[columnLines.size()];
        for (int i = 0; i < columnEdges.length; i++) {
            columnEdges[i] = columnLines.get(i).position();
        }
        float bottom =
                (float) columnLines.stream().mapToDouble(Line::from).min().orElseThrow();
        float top = (float) columnLines.stream().mapToDouble(Line::to).max().orElseThrow();
        return Optional.of(new Grid(columnEdges, rowEdges(lines(rulings, true), columnEdges, bottom, top)));
    }

    /** The frame's top and bottom are edges even where a page break left no ruling there. */
    private static float[] rowEdges(List<Line> horizontals, float[] columnEdges, float bottom, float top) {
        float left = columnEdges[0];
        float right = columnEdges[columnEdges.length - 1];
        List<Float> edges = new ArrayList<>(List.of(top));
        for (int i = horizontals.size() - 1; i >= 0; i--) {
            Line line = horizontals.get(i);
            boolean wide = line.covered() >= OF_WIDTH * (right - left) && line.from() < right && line.to() > left;
            if (wide
                    && line.position() < edges.get(edges.size() - 1) - SAME_WITHIN
                    && line.position() > bottom + SAME_WITHIN) {
                edges.add(line.position());
            }
        }
        edges.add(bottom);
        float[] rowEdges = new float[edges.size()];
        for (int i = 0; i < rowEdges.length; i++) {
            rowEdges[i] = edges.get(i);
        }
        return rowEdges;
    }

    private static float shared(Line line, Line other) {
        return Math.min(line.to(), other.to()) - Math.max(line.from(), other.from());
    }

    /** Pieces in the same place joined, by position. */
    private static List<Line> lines(List<Ruling> rulings, boolean horizontal) {
        List<Ruling> sorted = rulings.stream()
                .filter(ruling -> ruling.horizontal() == horizontal)
                .sorted(Comparator.comparingDouble(Ruling::position))
                .toList();
        List<Line> lines = new ArrayList<>();
        int begin = 0;
        for (int end = 1; end <= sorted.size(); end++) {
            boolean another = end == sorted.size()
                    || sorted.get(end).position() - sorted.get(begin).position() > SAME_WITHIN;
            if (another) {
                lines.add(joined(sorted.subList(begin, end)));
                begin = end;
            }
        }
        return lines;
    }

    private static Line joined(List<Ruling> pieces) {
        List<Ruling> ordered =
                pieces.stream().sorted(Comparator.comparingDouble(Ruling::from)).toList();
        float from = ordered.get(0).from();
        float to = from;
        float covered = 0;
        for (Ruling piece : ordered) {
            covered += Math.max(0, piece.to() - Math.max(to, piece.from()));
            to = Math.max(to, piece.to());
        }
        return new Line(pieces.get(0).position(), from, to, covered);
    }
}
