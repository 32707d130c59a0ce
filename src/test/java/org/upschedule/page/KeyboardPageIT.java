package org.upschedule.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

/** The whole journey by keyboard alone, on a phone's screen and a desktop's, in both languages. */
class KeyboardPageIT extends BrowserTest {

    private static final int MOST_TABS = 60;

    @Test
    void journeyOnADesktopInEnglish() {
        journey(
                Visit.desk(),
                new Words(
                        "Propose a week",
                        "Weeks that fit",
                        "Take this week: Week 1",
                        "Your week",
                        "Calendar",
                        "Take it with you",
                        "Make my calendar address",
                        "Google Calendar"));
    }

    @Test
    void journeyOnAPhoneInAfrikaans() {
        journey(
                Visit.phone().setLocale("af-ZA"),
                new Words(
                        "Stel ’n week voor",
                        "Weke wat pas",
                        "Neem hierdie week: Week 1",
                        "Jou week",
                        "Kalender",
                        "Neem dit saam",
                        "Maak my kalenderadres",
                        "Google Kalender"));
    }

    /** What is pressed, each with the heading of the view that it leads to. */
    private record Words(
            String propose,
            String proposals,
            String take,
            String week,
            String calendar,
            String along,
            String make,
            String google) {}

    private void journey(Browser.NewContextOptions options, Words words) {
        Visit visit = visit(options);
        FilePayload[] files = StudentFiles.all();
        // The browser is told to hand the chooser over some way ahead of the key that opens it
        visit.page
                .waitForFileChooser(() -> {
                    tabTo(visit, "document.activeElement.id === 'choose'");
                    visit.page.keyboard().press("Enter");
                })
                .setFiles(files);
        awaitView(visit, words.week);
        assertThat(visit.page.locator("main .grid")).isVisible();

        press(visit, words.propose);
        awaitView(visit, words.proposals);
        assertThat(visit.page.locator(".proposal").first()).isVisible();
        press(visit, words.take);
        awaitView(visit, words.week);
        assertThat(visit.page.locator("main .grid .block")).hasCount(4);
        press(visit, words.calendar);
        awaitView(visit, words.along);
        press(visit, words.make);
        assertThat(visit.page.locator("#feed-address")).isVisible();
        tabTo(visit, named(words.google));
    }

    @Test
    void aChoiceAndASessionAreMadeAndLeftByKeyboard() {
        Visit visit = visit().arriveWith(StudentFiles.all());
        tabTo(visit, "document.activeElement.closest('.choices li')?.innerText.startsWith('Practical')");
        visit.page.keyboard().press("Enter");
        assertThat(visit.heading("Choose your COS 214 practical")).isFocused();
        tabTo(visit, "document.activeElement.type === 'radio'");
        visit.page.keyboard().press("ArrowDown");
        visit.page.keyboard().press("Escape");
        assertThat(visit.page.locator(".picker")).hasCount(0);
        tabTo(visit, "document.activeElement.matches('main .grid .block')");
        visit.page.keyboard().press("Enter");
        assertThat(visit.page.locator(".sheet")).isVisible();
        visit.page.keyboard().press("Escape");

        assertThat(visit.page.locator(".sheet")).hasCount(0);
        assertThat((Boolean) visit.page.evaluate("document.activeElement.matches('main .grid .block')"))
                .as("the focus is back where it was")
                .isTrue();
    }

    /** A view that comes takes the focus to its heading: a key that is pressed before goes nowhere. */
    private static void awaitView(Visit visit, String title) {
        assertThat(visit.heading(title)).isFocused();
    }

    private static void press(Visit visit, String name) {
        tabTo(visit, named(name));
        visit.page.keyboard().press("Enter");
    }

    private static String named(String name) {
        return "(document.activeElement.ariaLabel ?? document.activeElement.innerText).trim() === '%s'".formatted(name);
    }

    /** Goes on with the tab key until the element has the focus: one that the key never reaches fails the test. */
    private static void tabTo(Visit visit, String condition) {
        for (int presses = 0; presses < MOST_TABS; presses++) {
            visit.page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(visit.page.evaluate("Boolean(" + condition + ")"))) {
                assertThat((Boolean) visit.page.evaluate("document.activeElement.matches(':focus-visible')"))
                        .as("the focus is seen")
                        .isTrue();
                return;
            }
        }
        throw new AssertionError("the tab key does not reach " + condition);
    }
}
