package org.upschedule.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upschedule.digest.Sha256;
import org.upschedule.endtoend.Student;
import org.upschedule.endtoend.Student.Answer;
import org.upschedule.endtoend.TestProduct;

/** The files of the page over HTTP: packed, kept for a year under names that change with them, and all named at once. */
class StaticFilesIT {

    private static final int MOST_BYTES_OF_FIRST_VIEW = 60_000;
    private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"#:]+)\"");
    private static final Pattern IMPORT = Pattern.compile("(?:from|import) ?'(\\.[^']*)'");
    private static final Pattern HASHED = Pattern.compile("(?:\\w+/)+[\\w-]+\\.([0-9a-f]{12})\\.\\w+");

    private final Student student = TestProduct.shared().student();

    private Answer get(String path, String... headers) {
        HttpRequest.Builder request = student.request(path).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return student.send(request);
    }

    private Answer packed(String path) {
        return get(path, "Accept-Encoding", "gzip, deflate, br");
    }

    private static byte[] unpacked(Answer answer) {
        try {
            return new GZIPInputStream(
                            new ByteArrayInputStream(answer.response().body()))
                    .readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).map(found -> {
            var match = pattern.matcher(found);
            return match.find() ? match.group(1) : found;
        });
    }

    /** What a browser loads for the first view: all files in folders that the page names. */
    private Set<String> namedByThePage() {
        Set<String> named = new LinkedHashSet<>();
        matches(REFERENCE, get("").text())
                .filter(path -> path.contains("/") && !path.equals("./") && !path.startsWith("api/"))
                .forEach(named::add);
        return named;
    }

    @Test
    void whatThePageNamesIsPackedAndKeptForAYear() {
        Set<String> named = namedByThePage();

        assertThat(named).hasSizeGreaterThan(3).allSatisfy(path -> {
            assertThat(path).matches(HASHED);
            Answer answer = packed(path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
            assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
            assertThat(Sha256.of(unpacked(answer)).toString())
                    .startsWith(HASHED.matcher(path)
                            .results()
                            .findFirst()
                            .orElseThrow()
                            .group(1));
        });
    }

    @Test
    void firstViewIsSmall() {
        int bytes = packed("").response().body().length;
        for (String path : namedByThePage()) {
            bytes += packed(path).response().body().length;
        }

        assertThat(bytes).isBetween(1_000, MOST_BYTES_OF_FIRST_VIEW);
    }

    /** Else the browser would find a module only when it has another one, a round trip later. */
    @Test
    void firstViewNeedsTwoScriptsThatImportNoOthers() {
        assertThat(namedByThePage())
                .filteredOn(path -> path.endsWith(".js"))
                .hasSize(2)
                .allSatisfy(
                        path -> assertThat(matches(IMPORT, get(path).text())).isEmpty());
    }

    @Test
    void pageItselfIsAskedForEachTimeAndSentOnlyWhenItHasChanged() {
        Answer page = packed("");

        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("Content-Security-Policy")).contains("worker-src 'self'");
        Answer again = get("", "Accept-Encoding", "gzip", "If-None-Match", page.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(page.header("ETag"));
        assertThat(again.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(again.response().body()).isEmpty();
        assertThat(get("", "If-None-Match", page.header("ETag")).status())
                .as("bytes as they are have another tag")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "br", "gzip;q=0"})
    void whoTakesNoGzipGetsTheSameUnpacked(String encodings) {
        Answer plain = get("", "Accept-Encoding", encodings);

        assertThat(plain.header("Content-Encoding")).isNull();
        assertThat(plain.response().body()).isEqualTo(unpacked(packed("")));
    }

    @Test
    void headTellsTheSameWithoutTheBytes() {
        Answer get = packed("");
        Answer head = student.send(student.request("")
                .header("Accept-Encoding", "gzip, deflate, br")
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(head.response().body()).isEmpty();
        for (String header : new String[] {"ETag", "Content-Encoding", "Content-Type", "Content-Length"}) {
            assertThat(head.header(header)).as(header).isEqualTo(get.header(header));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "css/base.css",
                "css/base.000000000000.css",
                "css/",
                "index.html/",
                "WEB-INF/web.xml",
                "META-INF/MANIFEST.MF",
                "no-such",
                "x.jsp"
            })
    void whatIsNoFileOfThePageIsNotFound(String path) {
        Answer answer = get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Cache-Control")).isNotEqualTo("public, max-age=31536000, immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "sw.js", "manifest.webmanifest"})
    void filesAtTheRootAreAskedForEachTime(String path) {
        assertThat(get(path).header("Cache-Control")).isEqualTo("no-cache");
    }
}
