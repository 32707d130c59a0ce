package org.upschedule.announcement;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.upschedule.shedding.Load;
import org.upschedule.shedding.Shed;

/** What students are told of what an administrator has switched off, without her writing it. */
final class SheddingNotice {

    private static final ZoneId ZONE = ZoneId.of("Africa/Johannesburg");

    /** It lasts a week at most, so a weekday says which. */
    private static final String WHEN = "EEEE HH:mm";

    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern(WHEN, Locale.ENGLISH).withZone(ZONE);
    private static final DateTimeFormatter AFRIKAANS =
            DateTimeFormatter.ofPattern(WHEN, Locale.forLanguageTag("af")).withZone(ZONE);

    private SheddingNotice() {}

    static Announcement of(Shed shed) {
        return new Announcement(
                UUID.nameUUIDFromBytes(shed.toString().getBytes(StandardCharsets.UTF_8)),
                Announcement.Level.WARNING,
                english(shed) + " until " + ENGLISH.format(shed.until()) + ". All else goes on.",
                afrikaans(shed) + " tot " + AFRIKAANS.format(shed.until()) + " nie. Al die res gaan voort.",
                shed.until().minus(shed.left()),
                shed.until());
    }

    private static String english(Shed shed) {
        if (shed.load() == Load.UPLOADS) {
            return shed.isAll() ? "No new files are taken" : "Only some new files are taken";
        }
        return shed.isAll() ? "No weeks are proposed" : "Weeks are proposed only now and then";
    }

    private static String afrikaans(Shed shed) {
        if (shed.load() == Load.UPLOADS) {
            return shed.isAll() ? "Geen nuwe lêers word geneem" : "Nie alle nuwe lêers word geneem";
        }
        return shed.isAll() ? "Geen weke word voorgestel" : "Nie altyd word weke voorgestel";
    }
}
