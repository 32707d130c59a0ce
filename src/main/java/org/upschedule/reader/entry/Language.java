package org.upschedule.reader.entry;

/**
 * The language of a group, and the letter after it that marks the group's kind. The portal draws the letter in white, so that nobody
 * sees it. In dark mode, and where a program prints all ink in black, it can be seen.
 *
 * @param name {@code null} where there is none
 * @param mark L, P or T; empty where there is none
 */
record Language(String name, String mark) {

    private static final String MARKS = "LPT";

    static Language of(FormRow row) {
        String text = row.text(Column.LANGUAGE);
        String hidden = row.hidden(Column.LANGUAGE);
        int last = text.length() - 1;
        boolean marked = last == 2 && text.charAt(1) == ' ' && MARKS.indexOf(text.charAt(last)) >= 0;
        if (hidden.isEmpty() && marked) {
            return new Language(text.substring(0, 1), text.substring(last));
        }
        return new Language(text.isEmpty() ? null : text, hidden);
    }
}
