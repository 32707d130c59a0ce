package org.upschedule.reader.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.upschedule.reader.page.Ruling;

/**
 * Rulings at one position, put together.
 *
 * @param position y of horizontal ones, x of vertical ones, in points
 * @param from the lower end of the first
 * @param to the upper end of the last
 * @param covered how much of that they cover
 * @param ink of the first; see {@link Ruling#ink}
 */
record RulingLine(float position, float from, float to, float covered, int ink) {

    /** How much of the other line is beside this one, gaps included. */
    float shared(RulingLine other) {
        return Math.min(to, other.to) - Math.max(from, other.from);
    }

    boolean reaches(float lower, float upper, float within) {
        return from <= lower + within && to >= upper - within;
    }

    boolean endsAt(float lower, float upper, float within) {
        return Math.abs(from - lower) <= within && Math.abs(to - upper) <= within;
    }

    /**
     * Lines in order of their position.
     *
     * @param rulings all horizontal or all vertical
     * @param sameWithin rulings this close to each other are pieces of one line
     * @param gap pieces further apart than this are lines of their own
     */
    static List<RulingLine> of(List<Ruling> rulings, float sameWithin, float gap) {
        List<Ruling> sorted = rulings.stream()
                .sorted(Comparator.comparingDouble(Ruling::position))
                .toList();
        List<RulingLine> lines = new ArrayList<>();
        int begin = 0;
        for (int end = 1; end <= sorted.size(); end++) {
            boolean another = end == sorted.size()
                    || sorted.get(end).position() - sorted.get(begin).position() > sameWithin;
            if (another) {
                join(sorted.subList(begin, end), gap, lines);
                begin = end;
            }
        }
        return lines;
    }

    private static void join(List<Ruling> pieces, float gap, List<RulingLine> lines) {
        float position = pieces.get(0).position();
        List<Ruling> ordered =
                pieces.stream().sorted(Comparator.comparingDouble(Ruling::from)).toList();
        Ruling first = ordered.get(0);
        float to = first.from();
        float covered = 0;
        for (Ruling piece : ordered) {
            if (piece.from() > to + gap) {
                lines.add(new RulingLine(position, first.from(), to, covered, first.ink()));
                first = piece;
                to = piece.from();
                covered = 0;
            }
            covered += Math.max(0, piece.to() - Math.max(to, piece.from()));
            to = Math.max(to, piece.to());
        }
        lines.add(new RulingLine(position, first.from(), to, covered, first.ink()));
    }
}
