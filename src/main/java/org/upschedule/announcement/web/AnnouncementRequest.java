package org.upschedule.announcement.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.announcement.Announcement;

/** What an administrator wants to be told to everybody. */
@Schema(name = "NewAnnouncement")
public record AnnouncementRequest(
        @NotNull(message = "is missing") @Schema(description = "INFO, or WARNING where something does not work")
        Announcement.Level level,

        @NotBlank(message = "is missing") @Size(max = 500, message = "has more than {max} characters")
        String english,

        @NotBlank(message = "is missing") @Size(max = 500, message = "has more than {max} characters")
        String afrikaans,

        @NotNull(message = "is missing") @Schema(description = "Such as 2027-02-01T06:00:00Z")
        Instant from,

        @NotNull(message = "is missing") Instant until) {

    /** @throws IllegalArgumentException where it would never be shown */
    Announcement announcement() {
        return new Announcement(UUID.randomUUID(), level, english.strip(), afrikaans.strip(), from, until);
    }
}
