package org.upschedule.owner;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** The cookie that says who the owner is. */
public final class OwnerCookie {

    static final String NAME = "upschedule-owner";

    private OwnerCookie() {}

    static NewCookie of(HttpServletRequest http, String value, Duration lifetime) {
        String path = http.getContextPath();
        return new NewCookie.Builder(NAME)
                .value(value)
                .path(path.isEmpty() ? "/" : path)
                .maxAge((int) lifetime.toSeconds())
                .httpOnly(true)
                .secure(http.isSecure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** Makes a browser forget the cookie: with the next request it is somebody new. */
    public static NewCookie forgotten(HttpServletRequest http) {
        return of(http, "", Duration.ZERO);
    }
}
