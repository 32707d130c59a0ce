package org.upschedule.page;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.upschedule.run.Balancer;
import org.upschedule.run.FreePorts;
import org.upschedule.run.TestCertificate;

/** Debian's HAProxy in front of a running product, as in production: it ends TLS and speaks HTTP/2 with the browser. */
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
    private final TestCertificate certificate;

    private TlsProxy(Process process, int port, TestCertificate certificate) {
        this.process = process;
        this.port = port;
        this.certificate = certificate;
    }

    static TlsProxy before(URI product) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("page-proxy");
        TestCertificate certificate = TestCertificate.in(folder, "DNS:localhost");
        int port = FreePorts.any();
        Path configuration = folder.resolve("haproxy.cfg");
        Files.writeString(
                configuration,
                CONFIGURATION.formatted(port, certificate.withKey(), product.getHost() + ":" + product.getPort()));
        Process process = new ProcessBuilder(Balancer.PROGRAM.toString(), "-db", "-f", configuration.toString())
                .inheritIO()
                .start();
        return new TlsProxy(process, port, certificate);
    }

    /** @param path of the page, with a slash before it */
    URI address(String path) {
        return URI.create("https://localhost:" + port + path);
    }

    /** For Chromium. */
    String trust() throws IOException, GeneralSecurityException {
        return certificate.trust();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
