package org.upschedule.reader.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.upschedule.reader.page.Ruling;

/** Finds the table among the rulings of a page: the vertical ones, as high as the table, divide its columns, the horizontal ones its rows. */
final class GridFinder {

    /** As a part of the height of the type: rulings this close to each other are pieces of one. */
    private static final float SAME = 0.15f;

    /** A table has at least two columns, and two columns have three rulings. */
    private static final int FEWEST_VERTICALS = 3;

    /** A vertical ruling divides columns if it is at least this part of the table's height. */
    private static final float OF_HEIGHT = 0.5f;

    /** A horizontal ruling divides rows if it is at least this part of the table's width. */
    private static final float OF_WIDTH = 0.6f;

    private final float sameWithin;

    private GridFinder(float typeSize) {
        this.sameWithin = SAME * typeSize;
    }

    /** All rulings at one position: how far they reach, and how much of that they cover. */
    private record Line(float position, float from, float to, float covered) {}

    /** @param typeSize height of the page's type, in points */
    static Optional<Grid> find(List<Ruling> rulings, float typeSize) {
        return new GridFinder(typeSize).find(rulings);
    }

    private Optional<Grid> find(List<Ruling> rulings) {
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

    /** The ends of the vertical rulings are the first and the last edge, because a page break may leave no ruling there. */
    private float[] rowEdges(List<Line> horizontals, float[] columnEdges, float bottom, float top) {
        float left = columnEdges[0];
        float right = columnEdges[columnEdges.length - 1];
        List<Float> edges = new ArrayList<>(List.of(top));
        for (int i = horizontals.size() - 1; i >= 0; i--) {
            Line line = horizontals.get(i);
            boolean wide = line.covered() >= OF_WIDTH * (right - left) && line.from() < right && line.to() > left;
            if (wide
                    && line.position() < edges.get(edges.size() - 1) - sameWithin
                    && line.position() > bottom + sameWithin) {
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

    /** Rulings in order of their position; pieces at the same position are joined. */
    private List<Line> lines(List<Ruling> rulings, boolean horizontal) {
        List<Ruling> sorted = rulings.stream()
                .filter(ruling -> ruling.horizontal() == horizontal)
                .sorted(Comparator.comparingDouble(Ruling::position))
                .toList();
        List<Line> lines = new ArrayList<>();
        int begin = 0;
        for (int end = 1; end <= sorted.size(); end++) {
            boolean another = end == sorted.size()
                    || sorted.get(end).position() - sorted.get(begin).position() > sameWithin;
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
