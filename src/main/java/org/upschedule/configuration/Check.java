package org.upschedule.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Period;
import java.util.List;

/** Checks of configured values. Each refusal is a sentence with the property, its value, and what is possible. */
public final class Check {

    private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(100);
    private static final Duration LONGEST_INTERVAL = Duration.ofDays(1);

    private Check() {}

    /** @throws InvalidConfigurationException where the value is below {@code least} or above {@code most} */
    public static void range(String property, int value, int least, int most) {
        range(property, value, least, most, "");
    }

    /** @param unit of the numbers, such as {@code bytes} */
    public static void range(String property, int value, int least, int most, String unit) {
        if (value < least || value > most) {
            throw outside(property, value, least, most + (unit.isEmpty() ? "" : " " + unit));
        }
    }

    /** @throws InvalidConfigurationException where the value is shorter than {@code least} or longer than {@code most} */
    public static void range(String property, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw outside(property, value, least, most);
        }
    }

    /** @throws InvalidConfigurationException where the value, with months of 30 days and years of 365, is outside of the range */
    public static void range(String property, Period value, Period least, Period most) {
        if (days(value) < days(least) || days(value) > days(most)) {
            throw outside(property, value, least, most);
        }
    }

    /** How often something is done: from a tenth of a second to a day. */
    public static void interval(String property, Duration value) {
        range(property, value, SHORTEST_INTERVAL, LONGEST_INTERVAL);
    }

    /** @throws InvalidConfigurationException where the value is not longer than that of the other property */
    public static void longer(String property, Duration value, String otherProperty, Duration other) {
        if (value.compareTo(other) <= 0) {
            throw new InvalidConfigurationException(
                    property + " is " + value + ": it must be longer than " + otherProperty + ", which is " + other);
        }
    }

    /** @throws InvalidConfigurationException where nothing but white space is configured */
    public static void present(String property, String value) {
        if (value.isBlank()) {
            throw new InvalidConfigurationException(property + " is empty: it must name something");
        }
    }

    /**
     * An absolute URL with a host. The refusal does not repeat the value: a password may be in it.
     *
     * @return what was checked
     * @throws InvalidConfigurationException where it is none, or of another scheme
     */
    public static URI url(String property, String value, List<String> schemes) {
        try {
            URI url = new URI(value.strip());
            if (url.getHost() != null && schemes.contains(url.getScheme())) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Refused below, without the exception: it repeats the value.
        }
        throw new InvalidConfigurationException(
                property + " is no URL: it must begin with " + String.join(":// or ", schemes) + ":// and name a host");
    }

    private static long days(Period period) {
        return period.getYears() * 365L + period.getMonths() * 30L + period.getDays();
    }

    private static InvalidConfigurationException outside(String property, Object value, Object least, Object most) {
        return new InvalidConfigurationException(
                property + " is " + value + ": it must be from " + least + " to " + most);
    }
}
