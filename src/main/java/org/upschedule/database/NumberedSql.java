package org.upschedule.database;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement whose parameters are numbered from {@code ?1}, as JDBC wants it: there they have no numbers, and one that is used twice
 * is given twice.
 *
 * @param text with a plain {@code ?} for each use of a parameter
 * @param uses the number of the parameter of each use, counted from 0
 */
record NumberedSql(String text, int[] uses) {

    private static final Pattern PARAMETER = Pattern.compile("\\?(\\d+)");

    static NumberedSql of(String sql) {
        Matcher parameters = PARAMETER.matcher(sql);
        int[] uses = parameters
                .results()
                .mapToInt(parameter -> Integer.parseInt(parameter.group(1)) - 1)
                .toArray();
        return new NumberedSql(parameters.replaceAll("?"), uses);
    }
}
