package org.upschedule.page.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.upschedule.digest.Sha256;

/** Small pages, as they come out. {@code #} stands for a hash in what is expected. */
class PageFilesTest {

    private static final Pattern HASH = Pattern.compile("\\.[0-9a-f]{12}\\.");

    private final Map<String, byte[]> sources = new HashMap<>();

    private PageFilesTest with(String path, String content) {
        sources.put(path, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private PageFiles files() {
        return PageFiles.of(sources);
    }

    /** The content of the file whose path is this, but for its hash. */
    private String read(String path) {
        return files().all().stream()
                .filter(file -> hidden(file.path()).equals(path))
                .map(PageFilesTest::text)
                .findFirst()
                .orElseThrow();
    }

    private String shown(String path) {
        return hidden(read(path));
    }

    /** What is sent, by paths without their hashes. */
    static Map<String, String> shown(PageFiles files) {
        return files.all().stream().collect(Collectors.toMap(file -> hidden(file.path()), file -> hidden(text(file))));
    }

    private static String hidden(String text) {
        return HASH.matcher(text).replaceAll(".#.");
    }

    private static String text(PageFile file) {
        return new String(bytes(file, false), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(PageFile file, boolean packed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            file.writeTo(out, packed);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    @Test
    void filesInFoldersAreNamedForTheirContent() {
        with("css/page.css", "p {}").with("index.html", "<p>").with("robots.txt", "");

        assertThat(files().all())
                .extracting(PageFile::path)
                .containsExactlyInAnyOrder(
                        "css/page." + Sha256.of("p {}").toString().substring(0, 12) + ".css",
                        "index.html",
                        "robots.txt");
        assertThat(files().all()).filteredOn(PageFile::lasting).hasSize(1);
        assertThat(files().at("css/page.css")).isEmpty();
    }

    @Test
    void rootIsTheFirstPage() {
        with("index.html", "<p>");

        assertThat(files().at("")).map(PageFile::path).hasValue("index.html");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "import { a } from './a.js';             | import { a } from './a.#.js';",
                "import {\\n  a,\\n} from \"./a.js\";    | import {\\n  a,\\n} from \"./a.#.js\";",
                "import './a.js';                        | import './a.#.js';",
                "import'./a.js';                         | import'./a.#.js';",
                "export * from './a.js';                 | export * from './a.#.js';",
                "await import('./a.js');                 | await import('./a.#.js');",
                "import { b } from '../lib/b.js';        | import { b } from '../lib/b.#.js';",
                "new URL('../lib/i.svg', import.meta.url)| new URL('../lib/i.#.svg', import.meta.url)",
                "call('./a.js');                         | call('./a.js');",
                "import { x } from 'elsewhere';          | import { x } from 'elsewhere';"
            })
    void scriptsNameTheModulesThatTheyImport(String source, String written) {
        with("js/a.js", "1").with("lib/b.js", "2").with("lib/i.svg", "<svg/>").with("js/main.js", source);

        assertThat(shown("js/main.#.js")).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<link href=\"css/a.css\">        | <link href=\"css/a.#.css\">",
                "<img alt=\"\" src=\"css/i.svg\"> | <img alt=\"\" src=\"css/i.#.svg\">",
                "<a href=\"privacy.html\">        | <a href=\"privacy.html\">",
                "<a href=\"api/jobs\">            | <a href=\"api/jobs\">",
                "<a href=\"#main\">               | <a href=\"#main\">",
                "<a href=\"./\">                  | <a href=\"./\">",
                "<a href=\"https://www.up.ac.za/\">| <a href=\"https://www.up.ac.za/\">"
            })
    void pagesNameTheFilesThatTheyShow(String source, String written) {
        with("css/a.css", "p {}")
                .with("css/i.svg", "<svg/>")
                .with("privacy.html", "<p>")
                .with("index.html", source);

        assertThat(shown("index.html")).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "p { background: url(i.svg) }      | p { background: url(i.#.svg) }",
                "p { background: url('../css/i.svg') } | p { background: url('../css/i.#.svg') }",
                "p { background: url(data:image/svg+xml,x) } | p { background: url(data:image/svg+xml,x) }",
                "p { clip-path: url(#c) }          | p { clip-path: url(#c) }"
            })
    void stylesNameWhatTheyUse(String source, String written) {
        with("css/i.svg", "<svg/>").with("css/a.css", source);

        assertThat(shown("css/a.#.css")).isEqualTo(written);
    }

    @Test
    void manifestNamesItsIcons() {
        with("images/i.svg", "<svg/>").with("app.webmanifest", "{\"start_url\": \"./\", \"src\": \"images/i.svg\"}");

        assertThat(shown("app.webmanifest")).isEqualTo("{\"start_url\": \"./\", \"src\": \"images/i.#.svg\"}");
    }

    @Test
    void changeOfAModuleRenamesWhatImportsIt() {
        with("js/main.js", "import './a.js';").with("js/a.js", "1").with("js/other.js", "3");
        PageFiles before = files();
        with("js/a.js", "2");

        assertThat(files().all())
                .extracting(PageFile::path)
                .filteredOn(path -> before.at(path).isPresent())
                .singleElement()
                .asString()
                .startsWith("js/other.");
    }

    @Test
    void hashIsThatOfWhatIsSent() {
        with("js/main.js", "import './a.js';").with("js/a.js", "1");

        for (PageFile file : files().all()) {
            String hash = Sha256.of(bytes(file, false)).toString().substring(0, 12);
            assertThat(file.path()).contains("." + hash + ".");
        }
    }

    @Test
    void packedIsTheSameAndSmaller() throws IOException {
        with("css/a.css", "p { color: red } ".repeat(100));
        PageFile file = files().all().iterator().next();

        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes(file, true))).readAllBytes();

        assertThat(unpacked).isEqualTo(bytes(file, false));
        assertThat(file.length(true)).isLessThan(file.length(false) / 10);
        assertThat(file.packable()).isTrue();
    }

    @Test
    void whatPackingMakesLargerIsNotPacked() {
        with("css/a.css", "p {}");

        assertThat(files().all().iterator().next().packable()).isFalse();
    }

    @Test
    void workerKnowsAllFilesAndChangesWithEachOfThem() {
        with("sw.js", "const VERSION = 'source';\nconst SHELL = ['./'];\n")
                .with("js/a.js", "1")
                .with("index.html", "<p>")
                .with("privacy.html", "<p>");
        String before = read("sw.js");

        assertThat(hidden(before)).contains("const SHELL = ['./', 'js/a.#.js', 'privacy.html'];");
        assertThat(before).doesNotContain("'source'");
        assertThat(with("index.html", "<b>").read("sw.js")).isNotEqualTo(before);
    }

    @Test
    void circleIsRefusedAndShown() {
        with("js/main.js", "import './a.js';")
                .with("js/a.js", "import './b.js';")
                .with("js/b.js", "import './a.js';");

        assertThatThrownBy(this::files)
                .isInstanceOf(InvalidPageException.class)
                .hasMessageContaining("js/a.js → js/b.js → js/a.js");
    }

    @ParameterizedTest
    @ValueSource(strings = {"import './b.js'", "import('../css/b.css')"})
    void referenceToNothingIsRefused(String source) {
        with("js/a.js", source).with("css/a.css", "");

        assertThatThrownBy(this::files)
                .isInstanceOf(InvalidPageException.class)
                .hasMessageMatching("js/a.js refers to .*/b.* which is not there");
    }

    @Test
    void referenceFromTheHostsRootIsRefused() {
        with("index.html", "<link href=\"/css/a.css\">").with("css/a.css", "");

        assertThatThrownBy(this::files).hasMessageContaining("another context root");
    }

    @Test
    void typeThatIsNotKnownIsRefused() {
        with("js/a.ts", "");

        assertThatThrownBy(this::files).hasMessageStartingWith("js/a.ts is of no type");
    }

    @Test
    void firstPageThatDoesNotSayWhetherSomebodyCanSignInIsRefused() {
        with("index.html", "<html>");

        assertThatThrownBy(() -> StartPage.offerSignIn(sources)).hasMessageStartingWith("index.html does not say");
    }

    @Test
    void workerThatCannotBeToldIsRefused() {
        with("sw.js", "");

        assertThatThrownBy(this::files).hasMessageStartingWith("sw.js has no line like");
    }

    @Test
    void pageThatNeedsTooMuchMemoryIsRefused() {
        with("js/a.js", " ".repeat((4 << 20) + 1));

        assertThatThrownBy(this::files).hasMessageContaining("more than 4194304 bytes");
    }
}
