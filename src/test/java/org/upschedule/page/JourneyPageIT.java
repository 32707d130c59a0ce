package org.upschedule.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** From three PDFs to a subscribed calendar with chosen groups, on a phone. The pictures stay in {@code target/page}. */
class JourneyPageIT extends BrowserTest {

    /** In the phone's list of files: a tap for each, and one to take them. */
    private static final int TAPS_IN_THE_CHOOSER = 4;

    /** The calendar program asks whether to add the calendar. */
    private static final int TAPS_IN_THE_PROGRAM = 1;

    private int taps;
    private int pictures;
    private Visit visit;

    @Test
    void twelveTapsAreEnough() {
        visit = visit(Visit.phone());
        picture();
        FileChooser chooser = visit.page.waitForFileChooser(() -> tap(visit.page.locator(".drop .button")));
        chooser.setFiles(StudentFiles.all());
        assertThat(visit.page.locator("main .grid")).isVisible();
        picture();
        tap(visit.link("Propose a week"));
        picture();
        tap(visit.page.locator(".proposal button").first());
        assertThat(visit.page.locator(".states")).containsText("All groups chosen");
        picture();
        tap(visit.page.locator(".summary").getByText("Calendar"));
        tap(visit.button("Make my calendar address"));
        assertThat(visit.page.locator("#feed-address")).isVisible();
        picture();
        Locator google = visit.link("Google Calendar");
        assertThat(google).isInViewport();
        // It leads to another host, so it is not followed here
        taps++;

        assertThat(taps + TAPS_IN_THE_CHOOSER + TAPS_IN_THE_PROGRAM).isLessThanOrEqualTo(12);
    }

    private void tap(Locator target) {
        target.tap();
        taps++;
    }

    private void picture() {
        visit.page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "page", "journey-" + ++pictures + ".png")));
    }

    @Test
    void nothingMovesWhileThePageComesUp() {
        visit = visit(Visit.phone()).arriveWith(StudentFiles.all());
        visit.page.reload();
        assertThat(visit.page.locator("main .grid")).isVisible();

        Object shift = visit.page.evaluate("""
                () => new Promise(resolve => new PerformanceObserver(list =>
                  resolve(list.getEntries().filter(one => !one.hadRecentInput).reduce((sum, { value }) => sum + value, 0)))
                    .observe({ type: 'layout-shift', buffered: true }) ?? setTimeout(() => resolve(0), 500))""");

        assertThat(((Number) shift).doubleValue()).isLessThan(0.1);
    }
}
