package org.upschedule.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upschedule.signin.SignInProduct;

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

    @ParameterizedTest(name = "{0}, signing in {2}")
    @CsvSource({
        "en-ZA, Choose PDFs, off, calendar on your phone. No account.",
        "af-ZA, Kies PDF’s, off, kalender op jou foon. Sonder ’n rekening.",
        "en-ZA, Choose PDFs, on, 'calendar on your phone. You need no account. Signing in with the university brings your timetables to all your devices.'",
        "af-ZA, Kies PDF’s, on, 'kalender op jou foon. Jy het nie ’n rekening nodig nie. Om by die universiteit in te teken bring jou roosters na al jou toestelle.'"
    })
    void saysAndStandsAsThePageDrawsIt(String locale, String button, String signIn, String lead) {
        URI product = signIn.equals("on") ? SignInProduct.shared().product().address() : product();
        Page page = withoutScript(visit(Visit.phone().setLocale(locale), product));
        assertThat(page.locator("#choose-label"))
                .hasText(
                        button,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                                .setUseInnerText(true));
        List<String> parts = new ArrayList<>(List.of("h1", ".lead", "#drop", "#choose-label", "#choose-privacy"));
        if (signIn.equals("off")) {
            parts.add(".brand"); // else the entry to sign in takes room from it, and moves nothing below
        }
        Object[] before = seen(page, parts);
        assertThat(page.locator(".lead").innerText()).endsWith(lead);

        scriptComes(page);

        assertThat(seen(page, parts)).containsExactly(before);
    }

    /** What is read, and where it stands. */
    private static Object[] seen(Page page, List<String> parts) {
        return parts.stream()
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
