package org.upschedule.reader.table;

import java.util.List;
import org.upschedule.reader.page.PageContent;

/**
 * Says which tables end at the bottom of their page, where alone a page break can cut a row. Where that is depends on the margins, and
 * on how the page was printed again, so the other pages of the document say it.
 */
public final class PageBottoms {

    /** As a part of the height of the type: the next line, which had no room, takes a little more than 1, and one that was kept whole some more. */
    private static final float ROOM_OF_A_LINE = 3;

    /** Whether a table is laid out in the same place: as a part of its width. */
    private static final float SAME = 0.01f;

    /** A table alone on a landscape page, and at least this wide, is not printed smaller: the narrowest form takes 0.73 of the page. */
    private static final float OF_PAGE_WIDTH = 0.7f;

    /** Below a page of the portal that is full, 0.08 of its height are free. */
    private static final float MOST_FREE = 0.25f;

    private final List<PageTable> tables;

    /** @param tables of one document */
    public PageBottoms(List<PageTable> tables) {
        this.tables = List.copyOf(tables);
    }

    /** Whether the table may end because its page does. */
    public boolean mayEnd(PageTable table) {
        float lowest = tables.stream()
                .filter(other -> isLaidOutLike(table, other))
                .map(other -> bottom(other.grid()))
                .min(Float::compare)
                .orElse(bottom(table.grid()));
        return bottom(table.grid()) <= lowest + ROOM_OF_A_LINE * table.page().typeSize() && !leavesMuchFree(table);
    }

    private static boolean isLaidOutLike(PageTable one, PageTable other) {
        Grid grid = one.grid();
        float within = SAME * width(grid);
        return one.index() == other.index()
                && Math.abs(one.page().width() - other.page().width()) <= within
                && Math.abs(one.page().height() - other.page().height()) <= within
                && Math.abs(grid.left(0) - other.grid().left(0)) <= within
                && Math.abs(width(grid) - width(other.grid())) <= within;
    }

    private boolean leavesMuchFree(PageTable table) {
        PageContent page = table.page();
        return page.width() > page.height()
                && width(table.grid()) >= OF_PAGE_WIDTH * page.width()
                && bottom(table.grid()) > MOST_FREE * page.height();
    }

    private static float bottom(Grid grid) {
        return grid.bottom(grid.rows() - 1);
    }

    private static float width(Grid grid) {
        return grid.right(grid.columns() - 1) - grid.left(0);
    }
}
