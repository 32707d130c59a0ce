package org.upschedule.page.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Modules and style sheets that a page needs together are sent together. */
class JoinedFilesOfThePageTest {

    private final Map<String, byte[]> sources = new HashMap<>();

    private JoinedFilesOfThePageTest with(String path, String content) {
        sources.put(path, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private JoinedFilesOfThePageTest withMain(String source) {
        return with("index.html", "<script type=\"module\" src=\"js/main.js\"></script>")
                .with("js/main.js", source);
    }

    private Map<String, String> files() {
        return PageFilesTest.shown(PageFiles.of(sources));
    }

    @Test
    void whatAModuleImportsStandsOnceAndBeforeIt() {
        withMain("import {\n  a,\n} from './a.js';\nimport { b } from \"./b.js\";\ncall(a, b);")
                .with("js/a.js", "import { c } from './lib/c.js';\nexport const a = c;")
                .with("js/b.js", "import { c } from './lib/c.js';\nexport function b() {}")
                .with("js/lib/c.js", "export const c = 1;");

        assertThat(files()).containsOnlyKeys("index.html", "js/main.#.js");
        assertThat(files().get("js/main.#.js")).isEqualTo("""
                const $modules = {};
                // js/lib/c.js
                $modules['js/lib/c.js'] = (() => {
                const c = 1;
                return { c };
                })();
                // js/a.js
                $modules['js/a.js'] = (() => {
                const { c } = $modules['js/lib/c.js'];
                const a = c;
                return { a };
                })();
                // js/b.js
                $modules['js/b.js'] = (() => {
                const { c } = $modules['js/lib/c.js'];
                function b() {}
                return { b };
                })();
                const {
                  a,
                } = $modules['js/a.js'];
                const { b } = $modules['js/b.js'];
                call(a, b);""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "import { f as g, C } from './a.js'; | const { f: g, C } = $modules['js/a.js'];",
                "import * as all from './a.js';      | const all = $modules['js/a.js'];",
                "import words from './a.js';         | const words = $modules['js/a.js'].default;",
                "import './a.js';                    | ``",
                "await import('./a.js');             | await Promise.resolve($modules['js/a.js']);",
                "new URL('../i.svg', import.meta.url)| new URL('../i.svg', import.meta.url)",
                "new URL('i.svg', import.meta.url)   | new URL('i.svg', import.meta.url)",
                "new URL('./i.svg', import.meta.url) | new URL('./i.#.svg', import.meta.url)"
            })
    void formsOfImports(String source, String written) {
        withMain(source + "\nimport './a.js';")
                .with("i.svg", "<svg/>")
                .with("js/i.svg", "<svg/>")
                .with("js/a.js", "export async function f() {}\nexport class C {}\nexport default { f };");

        assertThat(files().get("js/main.#.js")).endsWith("""
                async function f() {}
                class C {}
                const $default = { f };
                return { f, C, default: $default };
                })();
                """ + written + "\n");
    }

    @Test
    void whatComesLaterIsInASecondFileAndSharesTheModulesOfTheFirst() {
        withMain("import { a } from './a.js';\nimport('./view.js');")
                .with("js/a.js", "export const a = 1;")
                .with(
                        "js/view.js",
                        "import { a } from './a.js';\nimport { d } from './parts/d.js';\nimport('./parts/e.js');")
                .with("js/parts/d.js", "export const d = new URL('../../images/i.svg', import.meta.url);")
                .with("js/parts/e.js", "import { d } from './d.js';")
                .with("images/i.svg", "<svg/>");

        assertThat(files()).containsOnlyKeys("index.html", "images/i.#.svg", "js/main.#.js", "js/main-later.#.js");
        assertThat(files().get("js/main.#.js"))
                .contains("import('./main-later.#.js').then(({ default: add }) => add($modules))")
                .endsWith("$modules.later().then(() => $modules['js/view.js']);");
        assertThat(files().get("js/main-later.#.js"))
                .startsWith(
                        "let added = false;\nexport default ($modules) => {\nif (added) return;\nadded = true;\n// js/parts/d.js")
                .contains("new URL('../images/i.#.svg', import.meta.url)")
                .contains("$modules.later().then(() => $modules['js/parts/e.js'])")
                .doesNotContain("// js/a.js");
    }

    @Test
    void whatComesLaterAndIsOfNoOtherModuleStaysAFile() {
        withMain("import('./text/af.js');").with("js/text/af.js", "export default { a: 1 };");

        assertThat(files()).containsOnlyKeys("index.html", "js/main.#.js", "js/text/af.#.js");
        assertThat(files().get("js/main.#.js")).endsWith("import('./text/af.#.js');");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"export let a = 1;", "export * from './b.js';", "export { a };", "import a, { b } from './b.js';"
            })
    void formThatCannotBeJoinedIsRefused(String source) {
        withMain("import './a.js';").with("js/a.js", source).with("js/b.js", "export const b = 1;");

        assertThatThrownBy(this::files)
                .isInstanceOf(InvalidPageException.class)
                .hasMessage("js/a.js has a statement that cannot be joined: " + source);
    }

    @Test
    void nameThatIsNotExportedIsRefused() {
        withMain("import { a, b } from './a.js';").with("js/a.js", "export const a = 1;");

        assertThatThrownBy(this::files).hasMessage("js/main.js imports b of js/a.js, which does not export it");
    }

    @Test
    void circleIsRefusedAndShown() {
        withMain("import './a.js';").with("js/a.js", "import './b.js';").with("js/b.js", "import './a.js';");

        assertThatThrownBy(this::files)
                .isInstanceOf(InvalidPageException.class)
                .hasMessageContaining("js/a.js → js/b.js → js/a.js");
    }

    @Test
    void styleSheetHoldsThoseThatItImports() {
        with("css/page.css", "@import 'a.css';\n@import 'b.css';\np {}")
                .with("css/a.css", "a { background: url(i.svg) }")
                .with("css/b.css", "b {}")
                .with("css/i.svg", "<svg/>");

        assertThat(files()).containsOnlyKeys("css/i.#.svg", "css/page.#.css");
        assertThat(files().get("css/page.#.css")).isEqualTo("a { background: url(i.#.svg) }\nb {}\np {}");
    }

    @ParameterizedTest
    @CsvSource({"../b.css, lies in another folder", "c.css, which is not there", "a.css, circle"})
    void styleSheetThatCannotBeJoinedIsRefused(String imported, String why) {
        with("css/page.css", "@import 'a.css';")
                .with("css/a.css", "@import '" + imported + "';")
                .with("b.css", "");

        assertThatThrownBy(this::files).isInstanceOf(InvalidPageException.class).hasMessageContaining(why);
    }
}
