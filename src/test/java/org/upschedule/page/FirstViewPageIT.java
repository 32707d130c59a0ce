package org.upschedule.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code index.html} shows while the page's script is still on its way. */
class FirstViewPageIT extends BrowserTest {

    private final AtomicReference<Route> script = new AtomicReference<>();

    /** A visit whose script has not come yet. */
    private Page withoutScript(Visit visit) {
        visit.page.route(Pattern.compile("/js/main\\.[^/]*$"), script::set);
        visit.page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
        visit.page.waitForCondition(() -> script.get() != null);
        return visit.page;
    }

    private void scriptComes(Page page) {
        script.get().resume();
        page.locator("#language").waitFor();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"en-ZA, Choose PDFs", "af-ZA, Kies PDF’s"})
    void saysAndStandsAsThePageDrawsIt(String locale, String button) {
        Page page = withoutScript(visit(Visit.phone().setLocale(locale)));
        assertThat(page.locator("#choose-label"))
                .hasText(
                        button,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                                .setUseInnerText(true));
        String[] parts = {"h1", ".lead", "#drop", "#choose-label", "#choose-privacy", ".brand"};
        Object[] before = seen(page, parts);

        scriptComes(page);

        assertThat(seen(page, parts)).containsExactly(before);
    }

    /** What is read, and where it stands. */
    private static Object[] seen(Page page, String... parts) {
        return Arrays.stream(parts)
                .map(part -> {
                    Locator element = page.locator(part);
                    return element.innerText() + element.evaluate("""
                    element => {
                      const { x, y, width, height } = element.getBoundingClientRect();
                      return [x, y, width, height].map(Math.round).join();
                    }""");
                })
                .toArray();
    }

    @Test
    void takesTheFilesThatWereChosenBeforeTheScriptCame() {
        Visit visit = visit(Visit.phone());
        Page page = withoutScript(visit);

        visit.choose(StudentFiles.all());
        scriptComes(page);

        assertThat(visit.heading("Your week")).isVisible();
        assertThat(visit.page.locator("main .grid .block").first()).isVisible();
    }

    @Test
    void isNotShownToWhoHasATimetable() {
        Visit visit = visit(Visit.phone()).arriveWith(StudentFiles.all());

        Page page = withoutScript(visit);

        assertThat(page.locator("header .brand")).isVisible();
        assertThat(page.locator("#drop")).isHidden();
        scriptComes(page);
        assertThat(visit.heading("Your week")).isVisible();
    }
}
