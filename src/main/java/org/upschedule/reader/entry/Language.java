package org.upschedule.reader.entry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The language of a group, and the letter after it that marks the group's kind. The portal draws the letter in white, so that nobody
 * sees it. In dark mode, and where a program prints all ink in black, it can be seen.
 *
 * @param name {@code null} where there is none
 * @param mark L, P or T, or the letters of another activity such as D, O, B or PL; empty where there is none
 */
record Language(String name, String mark) {

    private static final Pattern SEEN = Pattern.compile("(\\p{Lu}) ([LPTDOB]{1,2})");

    static Language of(FormRow row) {
        String text = row.text(Column.LANGUAGE);
        String hidden = row.hidden(Column.LANGUAGE);
        Matcher marked = SEEN.matcher(text);
        if (hidden.isEmpty() && marked.matches()) {
            return new Language(marked.group(1), marked.group(2));
        }
        return new Language(text.isEmpty() ? null : text, hidden);
    }
}
