package org.upschedule.schedule;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders codes as people count: {@code G2}, {@code G51}, {@code G101}. */
public final class CodeOrder implements Comparator<String> {

    public static final CodeOrder INSTANCE = new CodeOrder();

    private static final Pattern PART = Pattern.compile("\\d+|\\D+");

    private CodeOrder() {}

    @Override
    public int compare(String one, String other) {
        Matcher parts = PART.matcher(one);
        Matcher others = PART.matcher(other);
        while (parts.find()) {
            if (!others.find()) {
                return 1;
            }
            int order = compare(parts.toMatchResult(), others.toMatchResult());
            if (order != 0) {
                return order;
            }
        }
        return others.find() ? -1 : one.compareTo(other);
    }

    private static int compare(MatchResult one, MatchResult other) {
        boolean numbers = Character.isDigit(one.group().charAt(0))
                && Character.isDigit(other.group().charAt(0));
        return numbers
                ? new BigInteger(one.group()).compareTo(new BigInteger(other.group()))
                : one.group().compareTo(other.group());
    }
}
