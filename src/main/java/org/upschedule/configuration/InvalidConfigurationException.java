package org.upschedule.configuration;

/** A configured value that cannot be. The message is a sentence for the administrator and names the property. */
public final class InvalidConfigurationException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidConfigurationException(String sentence) {
        super(sentence);
    }
}
