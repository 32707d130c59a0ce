package org.upschedule.google.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import org.upschedule.google.Grants;

/** What a browser keeps while its student is at Google's page. It is sealed, so it needs no prefix against other hosts. */
final class WayCookie {

    static final String NAME = "upschedule-google";

    private WayCookie() {}

    static NewCookie of(HttpServletRequest http, String way) {
        return cookie(http, way, (int) Grants.WAY.toSeconds());
    }

    static NewCookie forgotten(HttpServletRequest http) {
        return cookie(http, "", 0);
    }

    /** Lax: the browser comes back by a link from another site. */
    private static NewCookie cookie(HttpServletRequest http, String value, int seconds) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path(http.getContextPath() + "/" + GoogleCallbackResource.ADDRESS)
                .maxAge(seconds)
                .httpOnly(true)
                .secure(http.isSecure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
