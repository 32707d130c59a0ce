package org.upschedule.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The double keeps the rules that the tests rest on. */
class GoogleDoubleTest {

    private final DoubleCalendars calendars = new DoubleCalendars();
    private final DoubleTokens tokens = new DoubleTokens("client", "secret");

    private String calendar() {
        return calendars
                .insert("student", DoubleCalendars.JSON.createObjectNode().put("summary", "UP 2018"))
                .get("id")
                .asText();
    }

    private static ObjectNode event(int sequence) {
        ObjectNode event = DoubleCalendars.JSON.createObjectNode();
        event.put("iCalUID", "uid").put("sequence", sequence).put("status", "confirmed");
        event.putObject("start").put("date", "2018-02-05");
        event.putObject("end").put("date", "2018-02-06");
        return event;
    }

    private static void assertRefused(int status, Runnable request) {
        assertThatThrownBy(request::run)
                .isInstanceOfSatisfying(DoubleCalendars.Refused.class, refused -> assertThat(refused.status)
                        .isEqualTo(status));
    }

    @Test
    void importOfAKnownUidUpdatesOrConflicts() {
        String id = calendar();
        JsonNode first = calendars.importEvent("student", id, event(1));

        assertThat(calendars.importEvent("student", id, event(2)).get("id")).isEqualTo(first.get("id"));
        assertRefused(400, () -> calendars.importEvent("student", id, event(1)));
        calendars.importing(DoubleCalendars.Import.CONFLICTS);
        assertRefused(409, () -> calendars.importEvent("student", id, event(3)));
        assertThat(calendars.alive(id)).hasSize(1);
    }

    @Test
    void deletedEventLeavesATombstone() {
        String id = calendar();
        String event = calendars.importEvent("student", id, event(1)).get("id").asText();
        calendars.deleteEvent("student", id, event);

        assertRefused(410, () -> calendars.deleteEvent("student", id, event));
        assertThat(calendars.alive(id)).isEmpty();
        assertThat(calendars.events("student", id, "uid", false, null).get("items"))
                .isEmpty();
        assertThat(calendars.events("student", id, "uid", true, null).get("items"))
                .hasSize(1);
        assertRefused(400, () -> calendars.update("student", id, event, null, event(1)));
        calendars.update("student", id, event, null, event(2));
        assertThat(calendars.alive(id)).hasSize(1);
    }

    @Test
    void otherVersionOrUnknownKeyIsRefused() {
        String id = calendar();
        String event = calendars.importEvent("student", id, event(1)).get("id").asText();

        assertRefused(412, () -> calendars.update("student", id, event, "\"other\"", event(2)));
        assertRefused(404, () -> calendars.update("student", id, "event0", null, event(2)));
        assertRefused(400, () -> calendars.importEvent("student", id, event(1).put("colour", "blue")));
    }

    @Test
    void calendarsOfTheStudentAndOfOthersAreNotSeen() {
        String own = calendars.own("student", "Hers");
        String id = calendar();

        assertRefused(404, () -> calendars.importEvent("student", own, event(1)));
        assertRefused(404, () -> calendars.delete("somebody", id));
        assertThat(calendars.list("student", null).get("items")).hasSize(1);
        calendars.delete("student", id);
        assertRefused(404, () -> calendars.importEvent("student", id, event(1)));
    }

    @Test
    void codeWorksOnceAndWithItsVerifierAlone() {
        Map<String, String> exchange = exchange(code());
        assertThatThrownBy(() -> tokens.answer(with(exchange(code()), "code_verifier", "other")))
                .hasMessage("invalid_grant");
        assertThatThrownBy(() -> tokens.answer(with(exchange(code()), "redirect_uri", "http://other/")))
                .hasMessage("invalid_grant");
        assertThatThrownBy(() -> tokens.answer(with(exchange(code()), "client_secret", "other")))
                .hasMessage("invalid_client");

        String refresh = tokens.answer(exchange).get("refresh_token").asText();

        assertThatThrownBy(() -> tokens.answer(exchange)).hasMessage("invalid_grant");
        Map<String, String> again = with(with(exchange, "grant_type", "refresh_token"), "refresh_token", refresh);
        String access = tokens.answer(again).get("access_token").asText();
        assertThat(tokens.account(access, GoogleTokens.SCOPE)).isEqualTo("student");
        tokens.revoke(refresh);
        assertThatThrownBy(() -> tokens.answer(again)).hasMessage("invalid_grant");
        assertRefused(401, () -> tokens.account(access, GoogleTokens.SCOPE));
    }

    /** The verifier and the challenge of RFC 7636, appendix B. */
    private String code() {
        URI page = URI.create("http://google/authorize?client_id=client&response_type=code&access_type=offline"
                + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                + "&state=s&redirect_uri=http%3A%2F%2Fours%2F&scope=" + GoogleTokens.encoded(GoogleTokens.SCOPE));
        return GoogleDouble.form(
                        tokens.consent(page, "student", GoogleTokens.SCOPE).getRawQuery())
                .get("code");
    }

    private static Map<String, String> exchange(String code) {
        return Map.of(
                "grant_type", "authorization_code",
                "client_id", "client",
                "client_secret", "secret",
                "code", code,
                "code_verifier", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
                "redirect_uri", "http://ours/");
    }

    private static Map<String, String> with(Map<String, String> form, String key, String value) {
        Map<String, String> other = new HashMap<>(form);
        other.put(key, value);
        return other;
    }
}
