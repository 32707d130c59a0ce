package org.upschedule.google.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.upschedule.google.Grants;
import org.upschedule.owner.CookiePlace;

/** What a browser keeps while its student is at Google's page. It is sealed, so it needs no prefix against other hosts. */
final class WayCookie {

    static final String NAME = "upschedule-google";

    private WayCookie() {}

    static NewCookie of(HttpServletRequest http, String way) {
        return cookie(http, way, Grants.WAY);
    }

    static NewCookie forgotten(HttpServletRequest http) {
        return cookie(http, "", Duration.ZERO);
    }

    private static NewCookie cookie(HttpServletRequest http, String value, Duration lifetime) {
        return CookiePlace.cookie(http, "/" + GoogleCallbackResource.ADDRESS, NAME, value, lifetime);
    }
}
