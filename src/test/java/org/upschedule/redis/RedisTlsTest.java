package org.upschedule.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.JedisPooled;

/** Behind {@code rediss://} is the server that the address names, not any whose certificate is trusted. */
class RedisTlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void serverOfTheNameIsTalkedTo() throws Exception {
        assertThat(ping("dns:localhost")).isEqualTo("PONG");
    }

    @Test
    void serverOfAnotherNameIsNot() {
        assertThatThrownBy(() -> ping("dns:other.example"))
                .hasRootCauseInstanceOf(java.security.cert.CertificateException.class)
                .hasStackTraceContaining(SSLHandshakeException.class.getName());
    }

    /** Of a server whose certificate is trusted and says this name. */
    private String ping(String name) throws Exception {
        SSLContext tls = trusting(certificate(name));
        try (SSLServerSocket listener = (SSLServerSocket)
                tls.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            Thread server = new Thread(() -> answer(listener));
            server.start();
            try (JedisPooled client = RedisServer.connect(
                    URI.create("rediss://localhost:" + listener.getLocalPort()), tls.getSocketFactory())) {
                return client.ping();
            }
        }
    }

    private Path certificate(String name) throws IOException, InterruptedException {
        Path store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "redis",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=redis",
                        "-ext",
                        "san=" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        return store;
    }

    private static SSLContext trusting(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        // A private key's entry is no trusted one; its certificate has to be added.
        store.setCertificateEntry("trusted", store.getCertificate("redis"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return tls;
    }

    /** Says PONG to every command of the one client: an array of texts, each in two lines. */
    private static void answer(SSLServerSocket listener) {
        try (Socket client = listener.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                for (int i = 2 * Integer.parseInt(line.substring(1)); i > 0; i--) {
                    in.readLine();
                }
                client.getOutputStream().write("+PONG\r\n".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // the client has refused the certificate, or has gone
        }
    }
}
