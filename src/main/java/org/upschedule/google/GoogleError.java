package org.upschedule.google;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import org.upschedule.google.GoogleFaultException.Kind;
import org.upschedule.json.InvalidJsonException;
import org.upschedule.json.Json;
import org.upschedule.outgoing.Answer;

/** What Google says where it has not done something (Calendar API, "Handle API errors"; OAuth, RFC 6749, 5.2). */
final class GoogleError {

    private static final Set<String> TOO_MANY =
            Set.of("rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded", "dailyLimitExceeded");
    private static final Set<String> NOT_SET_UP = Set.of("accessNotConfigured", "SERVICE_DISABLED");
    private static final Set<String> CLIENT = Set.of("invalid_client", "unauthorized_client", "redirect_uri_mismatch");

    private GoogleError() {}

    private record Refusal(Details error) {}

    private record Details(List<Reason> errors) {}

    private record Reason(String reason) {}

    private record TokenRefusal(@JsonProperty("error") String error) {}

    /** Of the Calendar API. */
    static GoogleFaultException of(Answer answer) {
        String reason = reason(answer);
        Kind kind =
                switch (answer.status()) {
                    // 401: the token was fresh a moment ago; with the next one it is seen whether the grant has ended
                    case 401, 408, 429 -> Kind.LATER;
                    case 403 ->
                        TOO_MANY.contains(reason)
                                ? Kind.LATER
                                : NOT_SET_UP.contains(reason) ? Kind.MISCONFIGURED : Kind.NOT_ALLOWED;
                    case 404, 410 -> Kind.NOT_FOUND;
                    case 409, 412 -> Kind.CONFLICT;
                    default -> answer.status() / 100 == 4 ? Kind.INVALID : Kind.LATER;
                };
        return fault(kind, answer, reason);
    }

    /** Of the token endpoint. */
    static GoogleFaultException ofTokens(Answer answer) {
        String error = tokenError(answer);
        Kind kind;
        if (error.equals("invalid_grant")) {
            kind = Kind.GRANT_ENDED;
        } else if (CLIENT.contains(error)) {
            kind = Kind.MISCONFIGURED;
        } else {
            kind = answer.status() / 100 == 4 && answer.status() != 429 ? Kind.MISCONFIGURED : Kind.LATER;
        }
        return fault(kind, answer, error);
    }

    private static GoogleFaultException fault(Kind kind, Answer answer, String reason) {
        return new GoogleFaultException(
                kind, answer.status() + " " + reason, answer.status() / 100 == 4, GoogleHttp.retryAfter(answer));
    }

    /** A word of Google's, cleaned: it goes into the log. */
    private static String reason(Answer answer) {
        try {
            Details details = Json.readAnswer(answer.body(), Refusal.class).error();
            return details == null
                            || details.errors() == null
                            || details.errors().isEmpty()
                    ? ""
                    : word(details.errors().get(0).reason());
        } catch (InvalidJsonException e) {
            return ""; // a proxy's own page: the status says enough
        }
    }

    private static String tokenError(Answer answer) {
        try {
            return word(Json.readAnswer(answer.body(), TokenRefusal.class).error());
        } catch (InvalidJsonException e) {
            return "";
        }
    }

    private static String word(String text) {
        if (text == null) {
            return "";
        }
        String letters = text.codePoints()
                .filter(character -> character < 128 && Character.isLetterOrDigit(character) || character == '_')
                .limit(50)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return letters;
    }
}
