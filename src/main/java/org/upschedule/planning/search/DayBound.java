package org.upschedule.planning.search;

/** The least that the days of a partial selection cost: the days as they are, and what undecided groups would add to them. */
final class DayBound {

    private final SearchSpace space;
    private final SearchState state;
    private final int[] shapes;
    private final long[] added;
    private final long[] merged = new long[DayUnits.WORDS];

    private long[] days;
    private long present;
    private long gaps;
    private long withGaps;
    private long dearest;
    private long secondDearest;
    private int dearestPart;

    DayBound(SearchSpace space, SearchState state) {
        this.space = space;
        this.state = state;
        shapes = new int[space.dayCounts.length];
        added = new long[space.groups];
    }

    void enter(int depth) {
        days = state.days[depth];
        present = 0;
        gaps = 0;
        for (int day = 0; day < shapes.length; day++) {
            shapes[day] = space.dayPoints.ofShape(days, day * DayUnits.WORDS);
            present += (long) space.dayCounts[day] * shapes[day];
            gaps += (long) space.dayCounts[day] * space.dayPoints.ofGaps(days, day * DayUnits.WORDS);
        }
    }

    /** What the days cost as they are, without their gaps, which may still be filled. */
    long present() {
        return present;
    }

    /** Counts what the undecided parts add to the days, and how much of the gaps they can fill. */
    void look(long[] domains, long[] groupCost, long[] partCost) {
        long fillable = 0;
        dearest = 0;
        secondDearest = 0;
        dearestPart = SearchState.NONE;
        for (int part = 0; part < space.parts; part++) {
            if (state.chosen[part] == SearchState.NONE) {
                fillable += look(part, domains[part], groupCost, partCost[part]);
            }
        }
        withGaps = present + Math.max(0, gaps - fillable);
    }

    /** What the days cost as they are, with the gaps that cannot be filled any more. */
    long withGaps() {
        return withGaps;
    }

    /** The least that the days grow by: what the part adds that adds most, with the best of its groups. */
    long dearest() {
        return dearest;
    }

    /** What a group adds to the days as they are. */
    long added(int group) {
        return added[group];
    }

    /** What a group adds, or what another part adds at least, whichever is more: not their sum, because they may share it. */
    long addedWith(int part, int group) {
        return Math.max(added[group], part == dearestPart ? secondDearest : dearest);
    }

    /** @return what the part's groups fill of the gaps at most */
    private long look(int part, long domain, long[] groupCost, long partCost) {
        long fillable = 0;
        long least = Long.MAX_VALUE;
        for (long rest = domain; rest != 0; rest &= rest - 1) {
            int group = space.first[part] + Long.numberOfTrailingZeros(rest);
            added[group] = addedBy(group);
            least = Math.min(least, groupCost[group] + added[group]);
            fillable = gaps == 0 ? 0 : Math.max(fillable, filledBy(group));
        }
        long more = least - partCost;
        if (more > dearest) {
            secondDearest = dearest;
            dearest = more;
            dearestPart = part;
        } else {
            secondDearest = Math.max(secondDearest, more);
        }
        return fillable;
    }

    private long addedBy(int group) {
        long more = 0;
        for (int i = 0; i < space.days[group].length; i++) {
            int day = space.days[group][i];
            System.arraycopy(days, day * DayUnits.WORDS, merged, 0, DayUnits.WORDS);
            DayUnits.merge(merged, 0, space.units[group], i * DayUnits.WORDS);
            more += (long) space.dayCounts[day] * (space.dayPoints.ofShape(merged, 0) - shapes[day]);
        }
        return more;
    }

    private long filledBy(int group) {
        long filled = 0;
        for (int i = 0; i < space.days[group].length; i++) {
            int day = space.days[group][i];
            if (!DayUnits.isFree(days, day * DayUnits.WORDS)) {
                filled += (long) space.dayCounts[day]
                        * DayUnits.filled(days, day * DayUnits.WORDS, space.units[group], i * DayUnits.WORDS);
            }
        }
        return filled * space.dayPoints.gapWeight();
    }
}
