package org.upschedule.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.upschedule.run.Balancer;
import org.upschedule.run.FreePorts;
import org.upschedule.run.TestCertificate;

/** The balancer that administrators get, before a product: it ends TLS at the product's public address. */
public record TlsFront(Balancer balancer, TestCertificate certificate) implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    /** Whether this machine has what it is made of. */
    public static boolean isPossible() {
        return Balancer.isInstalled() && Files.isExecutable(TestCertificate.PROGRAM);
    }

    /** @param folder for the certificate and the balancer's files */
    public static TlsFront before(TestProduct product, Path folder) throws IOException, InterruptedException {
        TestCertificate certificate = TestCertificate.in(folder, "DNS:localhost");
        Balancer balancer = new Balancer(folder, List.of(product.address().getPort(), FreePorts.any()))
                .withTls(product.publicAddress().getPort(), certificate.withKey())
                .start();
        Waiting.until("the balancer sends callers to the node", LIMIT, () -> balancer.isUp("node1"));
        return new TlsFront(balancer, certificate);
    }

    @Override
    public void close() {
        balancer.close();
    }
}
