package org.upschedule.schedule;

/** Checks on text that a value needs. */
final class Text {

    private Text() {}

    static String required(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
        return value;
    }
}
