package org.upschedule.google;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.upschedule.Component;
import org.upschedule.outgoing.Answer;

/** Google's authorization server (OAuth 2.0 for web server applications): codes become refresh tokens, and these access tokens. */
@Component
class GoogleTokens {

    /** Makes calendars, and sees and changes the events of those that this product has made; nothing else of the student's. */
    static final String SCOPE = "https://www.googleapis.com/auth/calendar.app.created";

    private final GoogleHttp http;
    private final GoogleConfig config;

    @Inject
    GoogleTokens(GoogleHttp http, GoogleConfig config) {
        this.http = http;
        this.config = config;
    }

    /** What a student's browser brings back from Google, and what is needed to make a token of it. */
    record Code(String code, String verifier, String redirect) {}

    private record Tokens(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("refresh_token") String refreshToken,
            String scope) {

        boolean isEnough() {
            return refreshToken != null
                    && scope != null
                    && List.of(scope.split(" ")).contains(SCOPE);
        }
    }

    /** Where a student grants it. {@code prompt=consent}: Google gives a refresh token only where it asks. */
    URI page(String state, String challenge, URI redirect) {
        return URI.create(config.authorizeUrl() + "?"
                + form(List.of(
                        Map.entry("client_id", config.clientId().orElseThrow()),
                        Map.entry("redirect_uri", redirect.toString()),
                        Map.entry("response_type", "code"),
                        Map.entry("scope", SCOPE),
                        Map.entry("access_type", "offline"),
                        Map.entry("prompt", "consent"),
                        Map.entry("state", state),
                        Map.entry("code_challenge", challenge),
                        Map.entry("code_challenge_method", "S256"))));
    }

    /**
     * @return the refresh token
     * @throws GoogleFaultException {@code NOT_ALLOWED} where the student has granted less; {@code GRANT_ENDED} where the code was used
     *     already, or is too old
     */
    String exchange(Code code) throws GoogleFaultException, InterruptedException {
        Tokens tokens = ask(List.of(
                Map.entry("grant_type", "authorization_code"),
                Map.entry("code", code.code()),
                Map.entry("code_verifier", code.verifier()),
                Map.entry("redirect_uri", code.redirect())));
        if (!tokens.isEnough()) {
            throw new GoogleFaultException(
                    GoogleFaultException.Kind.NOT_ALLOWED, "Less was granted", true, Duration.ZERO);
        }
        return tokens.refreshToken();
    }

    /** @throws GoogleFaultException {@code GRANT_ENDED} where Google knows the grant no more */
    String access(String refreshToken) throws GoogleFaultException, InterruptedException {
        return ask(List.of(Map.entry("grant_type", "refresh_token"), Map.entry("refresh_token", refreshToken)))
                .accessToken();
    }

    /** Ends the grant. One that Google knows no more is as good as ended. */
    void revoke(String refreshToken) throws GoogleFaultException, InterruptedException {
        Answer answer =
                http.send(post(URI.create(config.revokeUrl()), form(List.of(Map.entry("token", refreshToken)))));
        if (!answer.isDone() && answer.status() != 400) {
            throw GoogleError.ofTokens(answer);
        }
    }

    private Tokens ask(List<Map.Entry<String, String>> fields) throws GoogleFaultException, InterruptedException {
        String client = form(List.of(
                Map.entry("client_id", config.clientId().orElseThrow()),
                Map.entry("client_secret", config.clientSecret().orElseThrow())));
        Answer answer = http.send(post(URI.create(config.tokenUrl()), form(fields) + "&" + client));
        if (!answer.isDone()) {
            throw GoogleError.ofTokens(answer);
        }
        return GoogleCalendar.read(answer, Tokens.class);
    }

    private static HttpRequest.Builder post(URI address, String form) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    static String form(List<Map.Entry<String, String>> fields) {
        return fields.stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        // A blank as %20: in a path a plus is a plus
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
