package org.upschedule.reader.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.upschedule.reader.page.Run;

/** Puts runs together to lines of text. */
public final class Lines {

    /** As a part of the height of the type. Baselines of one line differ by up to 1 pt in the portal's files; the next line is more than that height away. */
    private static final float SAME_LINE = 0.35f;

    /** A gap wider than this part of the height of the type separates two words; a space of Helvetica is 0.278 of it. */
    private static final float WORD_GAP = 0.2f;

    /** As a part of the height of the type: a run that is shown again so near is the same one, made bold. It is half a point at 8 pt. */
    private static final float AGAIN = 0.0625f;

    /** How many runs of a line may begin between a run and the same one again, where glyphs are shown one by one. */
    private static final int BETWEEN = 4;

    private static final Comparator<Run> DOWNWARDS = Comparator.comparingDouble(run -> -run.y());
    private static final Comparator<Run> RIGHTWARDS = Comparator.comparingDouble(Run::x);

    private Lines() {}

    /** The lines that can be seen, from top to bottom. */
    public static List<CellLine> of(List<Run> runs) {
        if (runs.isEmpty()) {
            return List.of();
        }
        List<CellLine> lines = new ArrayList<>();
        List<Run> line = new ArrayList<>();
        for (Run run : sorted(runs, DOWNWARDS)) {
            if (run.hidden()) {
                continue;
            }
            if (!line.isEmpty()
                    && line.get(0).y() - run.y()
                            > SAME_LINE * Math.max(line.get(0).size(), run.size())) {
                add(line, lines);
                line.clear();
            }
            line.add(run);
        }
        add(line, lines);
        return lines;
    }

    /** The text that cannot be seen, without spaces. */
    static String hidden(List<Run> runs) {
        String text = "";
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (run.hidden() && !isShownAgain(runs, i)) {
                text += Words.normalised(run.text()).replace(" ", "");
            }
        }
        return text;
    }

    private static void add(List<Run> runs, List<CellLine> lines) {
        Run first = null;
        float right = 0;
        String text = "";
        List<Run> rightwards = sorted(runs, RIGHTWARDS);
        for (int i = 0; i < rightwards.size(); i++) {
            Run run = rightwards.get(i);
            if (isShownAgain(rightwards, i)) {
                continue;
            }
            if (Words.isBlank(run.text())) {
                text += first == null ? "" : " ";
                continue;
            }
            if (first == null) {
                first = run;
                text = run.text();
            } else {
                text += run.x() - right > WORD_GAP * run.size() ? " " + run.text() : run.text();
            }
            right = run.right();
        }
        if (first != null) {
            boolean spaceAfter = Character.isSpaceChar(text.charAt(text.length() - 1));
            lines.add(new CellLine(Words.normalised(text), first.y(), first.size(), first.x(), right, spaceAfter));
        }
    }

    /** Bold type may be made by showing each run or glyph twice, a fraction apart. */
    private static boolean isShownAgain(List<Run> runs, int index) {
        Run run = runs.get(index);
        float near = AGAIN * run.size();
        for (int i = index - 1; i >= Math.max(0, index - BETWEEN); i--) {
            Run before = runs.get(i);
            if (Math.abs(run.x() - before.x()) <= near
                    && Math.abs(run.y() - before.y()) <= near
                    && run.text().equals(before.text())) {
                return true;
            }
        }
        return false;
    }

    /** Sorts only where needed: runs are nearly always in order already. */
    private static List<Run> sorted(List<Run> runs, Comparator<Run> order) {
        for (int i = 1; i < runs.size(); i++) {
            if (order.compare(runs.get(i - 1), runs.get(i)) > 0) {
                return runs.stream().sorted(order).toList();
            }
        }
        return runs;
    }
}
