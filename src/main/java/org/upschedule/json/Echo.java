package org.upschedule.json;

/** What a caller has sent, as it is said back: cut, because a person reads no more, and an answer must not grow with a request. */
public final class Echo {

    private static final int MAX_LENGTH = 100;

    private Echo() {}

    public static String of(Object sent) {
        String text = String.valueOf(sent);
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
    }
}
