package org.upschedule.signin.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.upschedule.Component;
import org.upschedule.owner.CookiePlace;
import org.upschedule.signin.SignIn;
import org.upschedule.signin.SignInTokens;
import org.upschedule.signin.Visit;

/** The cookies of a sign-in and of a visit to the provider, in requests and answers. */
@Component
public class SignInCookies {

    private static final String SIGN_IN = "upschedule-sign-in";
    private static final String VISIT = "upschedule-visit";

    private final SignInTokens tokens;

    @Inject
    SignInCookies(SignInTokens tokens) {
        this.tokens = tokens;
    }

    /** Whether the browser believes that it is signed in. */
    boolean isSent(HttpServletRequest http, Map<String, Cookie> cookies) {
        return value(http, cookies, SIGN_IN).isPresent();
    }

    Optional<SignIn> signIn(HttpServletRequest http, Map<String, Cookie> cookies) {
        return value(http, cookies, SIGN_IN).flatMap(tokens::signIn);
    }

    Optional<Visit> visit(HttpServletRequest http, Map<String, Cookie> cookies) {
        return value(http, cookies, VISIT).flatMap(tokens::visit);
    }

    NewCookie issue(HttpServletRequest http, SignIn signIn) {
        return CookiePlace.cookie(http, name(http, SIGN_IN), tokens.sign(signIn), tokens.lifetime());
    }

    NewCookie issue(HttpServletRequest http, Visit visit) {
        return CookiePlace.cookie(http, name(http, VISIT), tokens.sign(visit), SignInTokens.VISIT);
    }

    /** Makes a browser forget that it is signed in. */
    public NewCookie forgotten(HttpServletRequest http) {
        return CookiePlace.cookie(http, name(http, SIGN_IN), "", Duration.ZERO);
    }

    NewCookie visitForgotten(HttpServletRequest http) {
        return CookiePlace.cookie(http, name(http, VISIT), "", Duration.ZERO);
    }

    /** Whether an answer says already whether the browser is signed in from now on. */
    static boolean isIn(HttpServletRequest http, Map<String, NewCookie> answer) {
        return answer.containsKey(name(http, SIGN_IN));
    }

    private static Optional<String> value(HttpServletRequest http, Map<String, Cookie> cookies, String name) {
        return Optional.ofNullable(cookies.get(name(http, name)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    private static String name(HttpServletRequest http, String name) {
        return CookiePlace.of(http).name(name);
    }
}
