package org.upschedule.limits;

/**
 * A rate that holds for one caller.
 *
 * @param name as the header {@code RateLimit} and the metrics call it, such as {@code uploads} or {@code uploads-address}
 * @param caller whose requests are counted: an owner or an address
 */
public record Limit(String name, String caller, Rate rate) {

    /** Ends the names of limits of an address. */
    static final String OF_ADDRESS = "-address";

    /** Of wrong tokens and passwords of administrators. */
    static final String GUESSES = "guesses" + OF_ADDRESS;

    /** Under which its requests are counted. */
    String key() {
        return name + ":" + caller;
    }
}
