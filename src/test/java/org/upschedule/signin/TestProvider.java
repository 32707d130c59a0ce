package org.upschedule.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.upschedule.outgoing.BadAnswer;
import org.upschedule.run.FreePorts;

/**
 * An OpenID provider on the loopback address that does what the standard asks for, until it is told to lie: no honest one sends what an
 * attacker would. Who is at the keyboard is signed in without a question.
 */
public final class TestProvider implements AutoCloseable {

    public static final String CLIENT = "upschedule";
    public static final String SECRET = "a secret of the client: with + and %";

    private static final int FOUND = 302;
    private static final int BAD = 400;

    private final int port = FreePorts.any();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final List<Map<String, String>> ends = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile RSAKey key = newKey();
    private volatile Lie lie = Lie.NONE;
    private volatile String subject = "somebody";
    private volatile List<String> groups = List.of();
    private volatile String error;
    private volatile BadAnswer badly;
    private HttpServer server;
    private ExecutorService threads;

    /** What it makes of the claims that it should send. */
    @FunctionalInterface
    public interface Lie {
        Lie NONE = (claims, honest) -> honest.sign(claims.build());

        String token(JWTClaimsSet.Builder claims, TestProvider honest) throws JOSEException;
    }

    public String issuer() {
        return "http://" + FreePorts.LOOPBACK + ":" + port;
    }

    /** The settings of a product whose people sign in here. */
    public Map<String, String> settings() {
        return Map.of(
                "upschedule.sign-in.issuer", issuer(),
                "upschedule.sign-in.client-id", CLIENT,
                "upschedule.sign-in.client-secret", SECRET);
    }

    public TestProvider start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(FreePorts.LOOPBACK), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        answer("/.well-known/openid-configuration", exchange -> send(exchange, 200, discovery()));
        answer(
                "/keys",
                exchange -> send(exchange, 200, new JWKSet(key).toPublicJWKSet().toString()));
        answer("/authorize", this::authorize);
        answer("/token", this::token);
        answer("/end", this::end);
        server.start();
        return this;
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException, JOSEException;
    }

    private void answer(String path, Answer answer) {
        server.createContext(path, exchange -> {
            try {
                answer.to(exchange);
            } catch (JOSEException e) {
                throw new IOException(e);
            } finally {
                exchange.close();
            }
        });
    }

    /** Who is at the keyboard from now on. */
    public TestProvider person(String who, String... herGroups) {
        subject = who;
        groups = List.of(herGroups);
        return this;
    }

    public void lie(Lie one) {
        lie = one;
    }

    /** It ends sign-ins with an error of this code; {@code null}: no more. */
    public void refuse(String code) {
        error = code;
    }

    /** It fails in this way whoever asks for a token; {@code null}: no more. */
    public void failWithTokens(BadAnswer way) {
        badly = way;
    }

    /** How many have asked for a token while it failed. */
    int failures() {
        return failures.get();
    }

    /** From now on it signs with another key, and the one before is gone. */
    public void rotateKey() {
        key = newKey();
    }

    /** The parameters with which browsers have been sent to its end of sign-ins. */
    public List<Map<String, String>> ends() {
        return ends;
    }

    /** Those with which they came to sign in. */
    public List<Map<String, String>> asked() {
        return asked;
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String discovery() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys",
                 "end_session_endpoint": "%1$s/end", "subject_types_supported": ["public"], "response_types_supported": ["code"],
                 "id_token_signing_alg_values_supported": ["RS256"], "authorization_response_iss_parameter_supported": true}""".formatted(issuer());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> request = parameters(exchange.getRequestURI().getRawQuery());
        asked.add(request);
        String answer = "?state=" + encoded(request.get("state")) + "&iss=" + encoded(issuer());
        if (error != null) {
            redirect(exchange, request.get("redirect_uri") + answer + "&error=" + error);
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, request);
        redirect(exchange, request.get("redirect_uri") + answer + "&code=" + code);
    }

    private void token(HttpExchange exchange) throws IOException, JOSEException {
        BadAnswer bad = badly;
        if (bad != null) {
            failures.incrementAndGet();
            bad.handle(exchange);
            return;
        }
        Map<String, String> sent =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (!basic().equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "{\"error\": \"invalid_client\"}");
            return;
        }
        Map<String, String> request = codes.remove(sent.getOrDefault("code", "")); // a code works once
        if (request == null
                || !request.get("redirect_uri").equals(sent.get("redirect_uri"))
                || !isProven(request.get("code_challenge"), sent.get("code_verifier"))) {
            send(exchange, BAD, "{\"error\": \"invalid_grant\"}");
            return;
        }
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience(CLIENT)
                .claim("nonce", request.get("nonce"))
                .claim("groups", groups)
                .claim("preferred_username", "name-of-" + subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
        send(exchange, 200, """
                {"access_token": "not for us", "token_type": "Bearer", "expires_in": 300, "id_token": "%s"}""".formatted(lie.token(claims, this)));
    }

    private static boolean isProven(String challenge, String verifier) {
        return verifier != null
                && CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier))
                        .getValue()
                        .equals(challenge);
    }

    /** RFC 6749, 2.3.1: both parts are encoded as in forms. */
    private static String basic() {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((encoded(CLIENT) + ":" + encoded(SECRET)).getBytes(StandardCharsets.UTF_8));
    }

    String sign(JWTClaimsSet claims) throws JOSEException {
        return sign(claims, key);
    }

    static String sign(JWTClaimsSet claims, RSAKey with) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(with.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(with));
        return token.serialize();
    }

    /** Of its own, and of nobody else. */
    RSAKey key() {
        return key;
    }

    private void end(HttpExchange exchange) throws IOException {
        Map<String, String> request = parameters(exchange.getRequestURI().getRawQuery());
        ends.add(request);
        redirect(exchange, request.get("post_logout_redirect_uri"));
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> values = new ConcurrentHashMap<>();
        URLUtils.parseParameters(query).forEach((name, all) -> values.put(name, all.get(0)));
        return values;
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void redirect(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().set("Location", address);
        exchange.sendResponseHeaders(FOUND, -1);
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
