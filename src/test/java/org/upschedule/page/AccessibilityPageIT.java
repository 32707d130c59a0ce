package org.upschedule.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every view is held against WCAG 2.2 AA by axe, in both themes, on a phone's screen and a desktop's; and it fits at 320 pixels. */
class AccessibilityPageIT extends BrowserTest {

    private static final String AXE = axe();
    private static final List<String> VIEWS =
            List.of("week", "propose", "dates", "take", "look", "files", "changes", "privacy");

    /** Each violation with the elements that have it. */
    private static final String VIOLATIONS = """
            async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
              .violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html, failureSummary }) => html + failureSummary).join(' ')}`)""";

    static Stream<Arguments> looks() {
        return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .flatMap(theme -> Stream.of("en-ZA", "af-ZA").map(locale -> Arguments.of(theme, locale)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyViewIsWithoutAViolation(ColorScheme theme, String locale) {
        Browser.NewContextOptions options = theme == ColorScheme.LIGHT ? Visit.phone() : Visit.desk();
        Visit visit = visit(options.setColorScheme(theme).setLocale(locale));
        check(visit, "start");
        visit.watched.expectRefusal();
        visit.choose(StudentFiles.text("notes.pdf"));
        assertThat(visit.page.locator(".upload.failed")).isVisible();
        check(visit, "refused");
        visit.arriveWith(StudentFiles.all());
        visit.go("pick/COS 214/PRACTICAL/S2");
        visit.option("P01").locator("input").check();
        assertThat(visit.page.locator("main .grid .clashing").first()).isVisible();
        check(visit, "pick");
        for (String view : VIEWS) {
            visit.go(view);
            assertThat(visit.page.locator("main.view-" + view + " h1")).isVisible();
            if (view.equals("propose")) {
                assertThat(visit.page.locator(".proposal").first()).isVisible();
            }
            if (view.equals("take")) {
                visit.page.locator(".make button").click();
                assertThat(visit.page.locator("#feed-address")).isVisible();
            }
            check(visit, view);
            if (view.equals("dates")) {
                visit.page.locator(".segment").last().click();
                check(visit, "month");
            }
        }
        visit.go("session/COS 214/LECTURE/S2/G01/0");
        assertThat(visit.page.locator(".sheet")).isVisible();
        check(visit, "session");
        visit.go("files");
        visit.page.locator(".grave").click();
        assertThat(visit.question()).isVisible();
        check(visit, "question");
    }

    static void check(Visit visit, String view) {
        visit.page.evaluate(AXE);
        assertThat((List<?>) visit.page.evaluate(VIOLATIONS)).as(view).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyViewFitsIntoTheNarrowestWindow(ColorScheme theme, String locale) {
        Visit visit = visit(Visit.phone()
                        .setViewportSize(320, 700)
                        .setColorScheme(theme)
                        .setLocale(locale))
                .arriveWith(StudentFiles.all());
        for (String view : VIEWS) {
            visit.go(view);
            assertThat(visit.page.locator("main.view-" + view + " h1")).isVisible();
            assertThat((Integer) visit.page.evaluate("document.documentElement.scrollWidth"))
                    .as(view)
                    .isLessThanOrEqualTo(320);
            assertThat((List<?>) visit.page.evaluate("""
                            () => [...document.querySelectorAll('main :is(button, .button, select, summary), .parts a')]
                              .filter(one => one.checkVisibility() && !one.closest('.grid, .paper'))
                              .filter(one => one.getBoundingClientRect().height < 43.5 && !one.closest('.where'))
                              .map(one => one.outerHTML)"""))
                    .as("too small for a finger in " + view)
                    .isEmpty();
        }
    }

    private static String axe() {
        try (InputStream script = AccessibilityPageIT.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
