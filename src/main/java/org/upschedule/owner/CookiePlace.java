package org.upschedule.owner;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** Where a request has come to. It decides the names of the product's cookies (draft-ietf-httpbis-rfc6265bis, 4.1.3). */
public enum CookiePlace {
    /** A host of the product's own, behind TLS: no other host of the university can have set a cookie of that name. */
    OUR_HOST("__Host-"),
    /** A part of a host, behind TLS: nobody between can have set it. */
    SHARED_HOST("__Secure-"),
    /** Without TLS, where browsers refuse both prefixes. */
    PLAIN("");

    private final String prefix;

    CookiePlace(String prefix) {
        this.prefix = prefix;
    }

    public static CookiePlace of(HttpServletRequest http) {
        return of(http.isSecure(), http.getContextPath());
    }

    static CookiePlace of(boolean secure, String contextPath) {
        if (!secure) {
            return PLAIN;
        }
        return contextPath.isEmpty() ? OUR_HOST : SHARED_HOST;
    }

    /** @param name of a cookie, without what the place adds */
    public String name(String name) {
        return prefix + name;
    }

    /** A cookie that scripts cannot read, and that requests of other sites come without. A lifetime of zero makes browsers forget it. */
    public static NewCookie cookie(HttpServletRequest http, String fullName, String value, Duration lifetime) {
        return cookie(http, "", fullName, value, lifetime);
    }

    /** @param below the part of the product that it is sent to, with a slash at the beginning; empty for all of it */
    public static NewCookie cookie(
            HttpServletRequest http, String below, String fullName, String value, Duration lifetime) {
        String path = http.getContextPath() + below;
        return new NewCookie.Builder(fullName)
                .value(value)
                .path(path.isEmpty() ? "/" : path)
                .maxAge((int) lifetime.toSeconds())
                .httpOnly(true)
                .secure(http.isSecure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
