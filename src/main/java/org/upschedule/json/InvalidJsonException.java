package org.upschedule.json;

/** A JSON text that is not of the wanted form. The message begins with the key that is wrong, such as {@code terms.S1.to}. */
public class InvalidJsonException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * @param key empty where it is the whole text
     * @param problem what is wrong with it, as the rest of a sentence
     */
    public InvalidJsonException(String key, String problem) {
        this(key, problem, null);
    }

    InvalidJsonException(String key, String problem, Throwable cause) {
        super((key.isEmpty() ? "" : key + ": ") + problem, cause);
    }
}
