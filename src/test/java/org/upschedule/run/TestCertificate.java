package org.upschedule.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A certificate that its own file vouches for, valid for 60 days.
 *
 * @param withKey a file with both
 */
public record TestCertificate(Path certificate, Path key, Path withKey) {

    public static final Path PROGRAM = Path.of("/usr/bin/openssl");

    private static final String MAKE =
            "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 60 -subj /CN=test";

    /** @param name of whom, as OpenSSL writes it: {@code DNS:localhost} or {@code IP:192.0.2.1} */
    public static TestCertificate in(Path folder, String name) throws IOException, InterruptedException {
        Path certificate = folder.resolve("certificate");
        Path key = folder.resolve("key");
        List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
        command.addAll(List.of(MAKE.split(" ")));
        command.addAll(List.of(
                "-addext", "subjectAltName=" + name, "-out", certificate.toString(), "-keyout", key.toString()));
        Process openssl = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(openssl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (openssl.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        Path both = Files.writeString(
                folder.resolve("certificate.pem"), Files.readString(certificate) + Files.readString(key));
        return new TestCertificate(certificate, key, both);
    }

    /**
     * The argument by which Chromium trusts it, for its key. Where it ignored errors of certificates as such it would keep nothing in its
     * cache.
     */
    public String trust() throws IOException, GeneralSecurityException {
        byte[] key = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(certificate)))
                .getPublicKey()
                .getEncoded();
        return "--ignore-certificate-errors-spki-list="
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
    }
}
