package org.upschedule.reader.page;

import java.util.List;

/**
 * The text and rulings of one page.
 *
 * @param number counted from 1
 * @param width in points, as it is seen
 * @param height in points, as it is seen
 * @param runs in the order in which the page shows them
 * @param damaged whether a part of the page could not be read
 */
public record PageContent(
        int number, float width, float height, List<Run> runs, List<Ruling> rulings, boolean damaged) {

    public PageContent {
        runs = List.copyOf(runs);
        rulings = List.copyOf(rulings);
    }
}
