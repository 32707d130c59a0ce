package org.upschedule.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What students have granted, as an authorization server keeps it: codes that work once, with PKCE, and tokens. */
public final class DoubleTokens {

    /** An answer of the token endpoint that is none of 200. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        final int status;

        Refused(int status, String error) {
            super(error);
            this.status = status;
        }
    }

    private record Code(String account, String scope, String challenge, String redirect) {}

    private record Token(String account, String scope) {}

    private final String clientId;
    private final String clientSecret;
    private final Map<String, Code> codes = new HashMap<>();
    private final Map<String, Token> refreshTokens = new HashMap<>();
    private final Map<String, Token> accessTokens = new HashMap<>();

    DoubleTokens(String clientId, String clientSecret) {
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    /** Where a student is sent back to who grants this scope at the page. */
    public synchronized URI consent(URI page, String account, String scope) {
        Map<String, String> asked = GoogleDouble.form(page.getRawQuery());
        boolean isRight = clientId.equals(asked.get("client_id"))
                && "code".equals(asked.get("response_type"))
                && "S256".equals(asked.get("code_challenge_method"))
                && "offline".equals(asked.get("access_type"))
                && GoogleTokens.SCOPE.equals(asked.get("scope"));
        if (!isRight) {
            throw new IllegalArgumentException("Google would refuse this page: " + page);
        }
        String code = "4/" + UUID.randomUUID();
        codes.put(code, new Code(account, scope, asked.get("code_challenge"), asked.get("redirect_uri")));
        return URI.create(
                asked.get("redirect_uri") + "?state=" + asked.get("state") + "&code=" + GoogleTokens.encoded(code));
    }

    synchronized JsonNode answer(Map<String, String> form) {
        if (!clientId.equals(form.get("client_id")) || !clientSecret.equals(form.get("client_secret"))) {
            throw new Refused(401, "invalid_client");
        }
        return switch (form.get("grant_type")) {
            case "authorization_code" -> exchange(form);
            case "refresh_token" -> access(form.get("refresh_token"));
            default -> throw new Refused(400, "unsupported_grant_type");
        };
    }

    private JsonNode exchange(Map<String, String> form) {
        Code code = codes.remove(form.get("code"));
        boolean isRight = code != null
                && code.redirect.equals(form.get("redirect_uri"))
                && code.challenge.equals(challenge(form.get("code_verifier")));
        if (!isRight) {
            throw new Refused(400, "invalid_grant");
        }
        String refresh = "1//" + UUID.randomUUID();
        refreshTokens.put(refresh, new Token(code.account, code.scope));
        return ((ObjectNode) access(refresh)).put("refresh_token", refresh);
    }

    private JsonNode access(String refresh) {
        Token token = refreshTokens.get(refresh);
        if (token == null) {
            throw new Refused(400, "invalid_grant");
        }
        String access = "ya29." + UUID.randomUUID();
        accessTokens.put(access, token);
        return DoubleCalendars.JSON
                .createObjectNode()
                .put("access_token", access)
                .put("expires_in", 3599)
                .put("scope", token.scope)
                .put("token_type", "Bearer");
    }

    synchronized String account(String access, String scope) {
        Token token = accessTokens.get(access);
        if (token == null) {
            throw new DoubleCalendars.Refused(401, "authError");
        }
        if (!token.scope.contains(scope)) {
            throw new DoubleCalendars.Refused(403, "insufficientPermissions");
        }
        return token.account;
    }

    synchronized void revoke(String refresh) {
        Token token = refreshTokens.remove(refresh);
        if (token == null) {
            throw new Refused(400, "invalid_token");
        }
        endAll(token.account);
    }

    /** As a student does in the settings of her account: all that she has granted to this product ends. */
    public synchronized void endAll(String account) {
        refreshTokens.values().removeIf(token -> token.account.equals(account));
        accessTokens.values().removeIf(token -> token.account.equals(account));
    }

    /** How many grants there are. */
    public synchronized int grants() {
        return refreshTokens.size();
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
