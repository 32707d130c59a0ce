package org.upschedule.configuration;

/**
 * Something that a server of students should not be without.
 *
 * @param refused whether it must not start so: then students, or what is theirs, would not be safe
 * @param sentence for the administrator: what is missing, what comes of it, and what to do
 */
public record Shortcoming(boolean refused, String sentence) {

    public Shortcoming {
        if (sentence.isBlank()) {
            throw new IllegalArgumentException("A shortcoming has to be said");
        }
    }

    public static Shortcoming refusal(String sentence) {
        return new Shortcoming(true, sentence);
    }

    public static Shortcoming warning(String sentence) {
        return new Shortcoming(false, sentence);
    }
}
