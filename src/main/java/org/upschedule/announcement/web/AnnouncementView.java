package org.upschedule.announcement.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.announcement.Announcement;

/** An announcement as everybody sees it. */
@Schema(
        name = "Announcement",
        requiredProperties = {"id", "level", "english", "afrikaans", "from", "until"})
public record AnnouncementView(
        UUID id,

        @Schema(description = "INFO, or WARNING where something does not work")
        Announcement.Level level,

        String english,
        String afrikaans,
        Instant from,
        Instant until) {

    static AnnouncementView of(Announcement announcement) {
        return new AnnouncementView(
                announcement.id(),
                announcement.level(),
                announcement.english(),
                announcement.afrikaans(),
                announcement.from(),
                announcement.until());
    }
}
