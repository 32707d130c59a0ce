package org.upschedule.reader.entry;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.upschedule.reader.table.Cell;
import org.upschedule.reader.table.CellLine;
import org.upschedule.reader.table.Words;

/**
 * What a new line in a cell of venues means. The portal puts a space after each venue, so a line that it broke within one has none; but
 * browsers drop these spaces when they print. It breaks a line only where the next word has no room.
 */
enum VenueBreak {
    /** The next line is another venue. */
    BETWEEN_TWO,
    /** The next line goes on with the venue. */
    WITHIN_ONE,
    /** Both are possible. */
    UNSURE;

    /** Average width of a glyph, as a part of its height: about half for the lower-case letters of Helvetica. */
    private static final float GLYPH_WIDTH = 0.5f;

    /** A word that needs less than its room by this factor had room, also in a type that is somewhat wider. */
    private static final float CLEARLY = 1.3f;

    /** With what a venue cannot end. */
    private static final String OPEN_ENDS = "-,/&(";

    /** How a venue cannot begin. */
    private static final Pattern OPEN_BEGIN = Pattern.compile("[)\\],;/&-].*|\\p{Ll}.*");

    /** Common nouns with which venues end, and their rests begin: {@code Computer / Laboratory 12}, {@code Lecture / Theatre (North)}. */
    private static final Set<String> NOUNS = Set.of(
            "annex",
            "annexe",
            "auditorium",
            "block",
            "building",
            "centre",
            "center",
            "floor",
            "gallery",
            "hall",
            "lab",
            "labs",
            "laboratory",
            "laboratories",
            "level",
            "library",
            "room",
            "rooms",
            "studio",
            "theatre",
            "venue",
            "wing");

    /**
     * @param spacesKept whether the program that made the page kept spaces at the ends of lines
     * @param earlier the venues of the cell above the two lines
     */
    static VenueBreak between(CellLine before, CellLine next, Cell cell, boolean spacesKept, List<String> earlier) {
        if (before.spaceAfter()) {
            return BETWEEN_TWO;
        }
        if (isUnfinished(before.text()) || OPEN_BEGIN.matcher(next.text()).matches() || isAdvice(before, next)) {
            return WITHIN_ONE;
        }
        float room = cell.right() - (before.x() - cell.left()) - before.right();
        float needed = (1 + firstWord(next.text()).length()) * GLYPH_WIDTH * next.size();
        if (CLEARLY * needed <= room) {
            return BETWEEN_TWO;
        }
        return spacesKept ? WITHIN_ONE : byShape(before.text(), next.text(), earlier);
    }

    private static boolean isUnfinished(String text) {
        return OPEN_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0 || text.lastIndexOf('(') > text.lastIndexOf(')');
    }

    /** Whether the two lines say together that there is no venue yet, as {@code Consult / Department} does. */
    private static boolean isAdvice(CellLine before, CellLine next) {
        return !Values.namesOpen(before.text())
                && !Values.isOpen(next.text())
                && Values.isOpen(Words.joined(List.of(before.text(), next.text())));
    }

    private static VenueBreak byShape(String before, String next, List<String> earlier) {
        String building = firstWord(next);
        boolean sameBuilding = firstWord(before).equals(building)
                || earlier.stream().anyMatch(venue -> firstWord(venue).equals(building));
        if (sameBuilding) {
            return BETWEEN_TWO;
        }
        if (!Character.isLetter(next.charAt(0))) {
            return WITHIN_ONE;
        }
        boolean complete = isComplete(before);
        if (complete == isNoun(building)) {
            return UNSURE;
        }
        return complete ? BETWEEN_TWO : WITHIN_ONE;
    }

    /** Whether it ends as venues do: in a number, a parenthesis or a common noun. */
    private static boolean isComplete(String venue) {
        String last = venue.substring(venue.lastIndexOf(' ') + 1);
        return last.chars().anyMatch(Character::isDigit) || last.endsWith(")") || isNoun(last);
    }

    private static boolean isNoun(String word) {
        return NOUNS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static String firstWord(String text) {
        return text.split(" ", 2)[0];
    }
}
