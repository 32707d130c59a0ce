package org.upschedule.reader.page;

import java.util.List;

/**
 * The text and rulings of one page, turned so that most of its text is level.
 *
 * @param number counted from 1
 * @param turn degrees, by which the page as it is seen was turned clockwise to be read: 0, 90, 180 or 270
 * @param width in points, after that turn
 * @param height in points, after that turn
 * @param typeSize height of most of its type, in points: all other measures of a page are judged by it
 * @param runs in the order in which the page shows them
 * @param pictured which part of the page its pictures cover, from 0 to 1; where they overlap, it is counted twice
 * @param damaged whether a part of the page could not be read
 */
public record PageContent(
        int number,
        int turn,
        float width,
        float height,
        float typeSize,
        List<Run> runs,
        List<Ruling> rulings,
        float pictured,
        boolean damaged) {

    public PageContent {
        runs = List.copyOf(runs);
        rulings = List.copyOf(rulings);
    }
}
