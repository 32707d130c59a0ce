package org.upschedule.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import org.upschedule.run.Balancer;
import org.upschedule.run.FreePorts;

/**
 * Debian's HAProxy in front of a running product, as in production: it ends TLS and speaks HTTP/2 with the browser. Its certificate is made
 * for this run by openssl; a browser is told to trust it by its key.
 */
final class TlsProxy implements AutoCloseable {

    private static final String CONFIGURATION = """
            defaults
              mode http
              timeout connect 5s
              timeout client 60s
              timeout server 60s
            frontend browsers
              bind 127.0.0.1:%d ssl crt %s alpn h2,http/1.1
              default_backend product
            backend product
              server product %s
            """;

    private final Process process;
    private final int port;
    private final String keyHash;

    private TlsProxy(Process process, int port, String keyHash) {
        this.process = process;
        this.port = port;
        this.keyHash = keyHash;
    }

    static TlsProxy before(URI product) throws IOException, InterruptedException, GeneralSecurityException {
        Path folder = Files.createTempDirectory("page-proxy");
        Path key = folder.resolve("key.pem");
        Path certificate = folder.resolve("certificate.pem");
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:prime256v1",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost,IP:127.0.0.1",
                "-keyout",
                key.toString(),
                "-out",
                certificate.toString());
        Path both = folder.resolve("both.pem");
        Files.writeString(both, Files.readString(certificate) + Files.readString(key));
        int port = FreePorts.any();
        Path configuration = folder.resolve("haproxy.cfg");
        Files.writeString(
                configuration, CONFIGURATION.formatted(port, both, product.getHost() + ":" + product.getPort()));
        Process process = new ProcessBuilder(Balancer.PROGRAM.toString(), "-db", "-f", configuration.toString())
                .inheritIO()
                .start();
        return new TlsProxy(process, port, keyHash(Files.readAllBytes(certificate)));
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(command[0] + " ended with " + process.exitValue());
        }
    }

    private static String keyHash(byte[] certificate) throws GeneralSecurityException {
        byte[] key = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate))
                .getPublicKey()
                .getEncoded();
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
    }

    /** @param path of the page, with a slash before it */
    URI address(String path) {
        return URI.create("https://localhost:" + port + path);
    }

    /** For Chromium: errors of certificates keep it from caching anything, so they are not ignored as such. */
    String trust() {
        return "--ignore-certificate-errors-spki-list=" + keyHash;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
