package org.upschedule.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.upschedule.drawing.Drawn;
import org.upschedule.endtoend.Student;
import org.upschedule.endtoend.TestProduct;
import org.upschedule.endtoend.TlsFront;

/** The commands for who runs the product, on the product with the settings of production, behind the balancer with TLS. */
class OperationsDocumentsIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String BACKUP = "INSERT INTO last_backup (finished_at) VALUES (now())"
            + " ON CONFLICT (one) DO UPDATE SET finished_at = EXCLUDED.finished_at";

    @TempDir
    private static Path folder;

    private static TlsFront front;
    private static Map<String, String> environment;

    @BeforeAll
    static void start() throws IOException, InterruptedException, SQLException {
        assumeTrue(TlsFront.isPossible(), "no HAProxy or no OpenSSL: the commands of documents are not run");
        TestProduct product = TestProduct.inProduction();
        front = TlsFront.before(product, folder);
        try (Connection connection = product.postgres().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(BACKUP);
        }
        knowAYearToCome(product.student());
        Files.createSymbolicLink(
                folder.resolve("payara-config"), Path.of("payara-config").toAbsolutePath());
        environment = new HashMap<>(product.postgres().environment());
        environment.putAll(Map.of(
                "UPSCHEDULE_ADDRESS", withoutSlash(product.publicAddress().toString()),
                "UPSCHEDULE_ADMIN_TOKEN_FILE",
                        Files.writeString(folder.resolve("token"), TestProduct.ADMIN_TOKEN)
                                .toString(),
                "NODE_ADDRESSES", withoutSlash(product.address().toString()),
                "H", withoutSlash(product.address().toString()),
                "LOG", product.micro().log().toString(),
                "PDF",
                        Files.write(folder.resolve("exams.pdf"), Drawn.exams("COS 301"))
                                .toString(),
                "FEED", feed(product.student()),
                "CURL_CA_BUNDLE", front.certificate().certificate().toString()));
    }

    private static String withoutSlash(String address) {
        return address.replaceFirst("/$", "");
    }

    /** The product comes with years that end one day; production has the next. */
    private static void knowAYearToCome(Student administrator) {
        String known = "2026";
        String next = Integer.toString(Year.now(ZoneOffset.UTC).getValue() + 2);
        String dates = administrator.get("api/academic-years/" + known).text().replace(known, next);
        Student.Answer answer = administrator
                .with("Authorization", "Bearer " + TestProduct.ADMIN_TOKEN)
                .put("api/academic-years/" + next, dates);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    }

    private static String feed(Student student) {
        String job = student.read("exams.pdf", Drawn.exams("COS 302"));
        return student.subscribe(
                student.post("api/timetables", "{\"jobs\": [\"" + job + "\"]}").id());
    }

    @AfterAll
    static void stop() {
        if (front != null) {
            front.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> checklist() {
        return commandsOf("docs/production-checklist.md");
    }

    /** A version has been brought a moment ago, as at many alerts. */
    @TestFactory
    Stream<DynamicTest> runbook() throws IOException {
        Map<String, String> afterAnUpgrade = new HashMap<>(environment);
        afterAnUpgrade.put(
                "RELEASES",
                BroughtVersion.to(URI.create(environment.get("H")), folder).toString());
        return commandsOf("docs/runbook.md", afterAnUpgrade);
    }

    @TestFactory
    Stream<DynamicTest> incidentPlan() {
        return commandsOf("docs/incident-plan.md");
    }

    @TestFactory
    Stream<DynamicTest> privacy() {
        return commandsOf("docs/privacy.md");
    }

    private static Stream<DynamicTest> commandsOf(String document) {
        return commandsOf(document, environment);
    }

    private static Stream<DynamicTest> commandsOf(String document, Map<String, String> variables) {
        BlockShell shell = new BlockShell(folder, variables, LIMIT);
        return new MarkedDocument(Path.of(document))
                .blocks("check").stream()
                        .map(block -> dynamicTest(block.place(), () -> {
                            assumeTrue(
                                    block.missingPrograms().isEmpty(),
                                    () -> "this machine has no " + block.missingPrograms());
                            shell.run(block);
                        }))
                        .onClose(shell::close);
    }
}
