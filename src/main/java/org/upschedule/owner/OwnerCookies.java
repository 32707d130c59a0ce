package org.upschedule.owner;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.upschedule.Component;

/** The owner's cookies in requests and answers. */
@Component
public class OwnerCookies {

    private final OwnerTokens tokens;

    @Inject
    OwnerCookies(OwnerTokens tokens) {
        this.tokens = tokens;
    }

    /** Whose the browser is by these cookies; empty where it is nobody's yet. */
    public Optional<UUID> owner(HttpServletRequest http, Map<String, Cookie> cookies) {
        return read(http, cookies).map(OwnerTokens.Known::owner);
    }

    Optional<OwnerTokens.Known> read(HttpServletRequest http, Map<String, Cookie> cookies) {
        Map<String, String> values = cookies.values().stream()
                .filter(cookie -> cookie.getValue() != null)
                .collect(Collectors.toMap(Cookie::getName, Cookie::getValue));
        return tokens.read(CookiePlace.of(http), values);
    }

    /** Makes a browser the owner's, for as long as cookies live. */
    public NewCookie[] issue(HttpServletRequest http, UUID owner) {
        return tokens.issue(CookiePlace.of(http), owner).entrySet().stream()
                .map(cookie -> CookiePlace.cookie(http, cookie.getKey(), cookie.getValue(), tokens.lifetime()))
                .toArray(NewCookie[]::new);
    }

    /** Makes a browser forget the cookies: with the next request it is somebody new. */
    public NewCookie[] forgotten(HttpServletRequest http) {
        return OwnerTokens.names(CookiePlace.of(http)).stream()
                .map(name -> CookiePlace.cookie(http, name, "", Duration.ZERO))
                .toArray(NewCookie[]::new);
    }

    /** Whether an answer says already whose the browser is from now on. */
    static boolean areIn(HttpServletRequest http, Map<String, NewCookie> answer) {
        return answer.keySet().stream().anyMatch(OwnerTokens.names(CookiePlace.of(http))::contains);
    }
}
