package org.upschedule.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A student makes the calendar hers; what she sets is in the file that programs get. */
class SettingsPageIT extends BrowserTest {

    private static String calendar(Visit visit) {
        return visit.fetched("api/timetables/" + visit.timetables().get(0) + "/calendar.ics");
    }

    private Visit settings() {
        Visit visit = visit().arriveWith(StudentFiles.all());
        visit.go("look");
        return visit;
    }

    @Test
    void namesColoursAndRemindersReachTheCalendarAndCanBeUndone() {
        Visit visit = settings();

        visit.page.getByLabel("Name of COS 214").fill("Networks");
        visit.page.getByLabel("Name of COS 214").blur();
        assertThat(visit.toast()).containsText("COS 214 changed");
        visit.page.getByLabel("Colour of COS 214").selectOption("seagreen");
        visit.page
                .getByLabel("Exams", new Page.GetByLabelOptions().setExact(true))
                .selectOption("1440");
        assertThat(visit.toast()).containsText("Reminders changed");

        assertThat(calendar(visit)).contains("SUMMARY:Networks", "COLOR:seagreen", "-PT1440M");
        visit.undo();
        assertThat(visit.page.getByLabel("Exams", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("");
        visit.page.reload();
        assertThat(visit.page.getByLabel("Name of COS 214")).hasValue("Networks");
        assertThat(calendar(visit)).doesNotContain("TRIGGER");
    }

    @Test
    void aHiddenDateComesBack() {
        Visit visit = visit().arriveWith(StudentFiles.all());
        visit.block("COS 214", "G01").click();
        visit.page.locator(".sheet .dates summary").click();
        int dates = visit.page.locator(".dates li").count();
        visit.page.locator(".dates li button").first().click();
        assertThat(visit.page.locator(".dates li")).hasCount(dates - 1);
        visit.page.keyboard().press("Escape");
        assertThat(visit.page.locator(".sheet")).hasCount(0);

        visit.go("look");
        visit.button("Bring back: COS 214 G01 L1").click();

        assertThat(visit.page.locator("main")).containsText("Nothing is hidden");
        visit.go("week");
        visit.block("COS 214", "G01").click();
        assertThat(visit.page.locator(".dates li")).hasCount(dates);
    }

    @Test
    void termsAndDaysOffAreHersWhereSheSaysSo() {
        Visit visit = settings();
        assertThat(visit.page.locator("section").filter(new Locator.FilterOptions().setHas(visit.heading("Terms"))))
                .containsText("Dates are not confirmed yet.");

        String monday = StudentFiles.MONDAY.toString();
        String first = "DTEND;TZID=Africa/Johannesburg:" + monday.replace("-", "") + "T092000";
        String name = MessageFormat.format(
                "Remove: Monday, {0} August {1}", StudentFiles.MONDAY.getDayOfMonth(), monday.substring(0, 4));
        visit.button("Set dates of Semester 2").click();
        visit.page.getByLabel("First day").first().fill(monday);
        // Both changes are told in the same words
        visit.page.waitForCondition(() -> calendar(visit).contains(first));
        visit.page.locator("form input[name=from]").fill(monday);
        visit.button("Add days off").click();

        assertThat(visit.toast()).containsText("Days off changed");
        assertThat(calendar(visit)).doesNotContain(first);
        visit.button(name).click();
        assertThat(visit.button(name)).hasCount(0);
    }

    @Test
    void theNextTestIsCountedInDays() {
        LocalDate soon = LocalDate.now(ZoneId.of("Africa/Johannesburg")).plusDays(3);
        Visit visit = visit().arriveWith(StudentFiles.testOn(soon));
        visit.go("dates");

        assertThat(visit.page.locator(".next")).containsText("COS 214 Test 1 in 3 days");
        assertThat(visit.page.locator(".sitting")).containsText("in 3 days");
    }

    @Test
    void afrikaansFollowsTheBrowserAndEnglishIsKeptWhenChosen() {
        Visit visit = visit(Visit.phone().setLocale("af-ZA"));
        assertThat(visit.heading("Van jou PDF na jou kalender")).isVisible();
        assertThat(visit.page.locator("html")).hasAttribute("lang", "af-ZA");

        visit.button("English").click();
        assertThat(visit.heading("From your PDF to your calendar")).isVisible();
        visit.page.reload();

        assertThat(visit.heading("From your PDF to your calendar")).isVisible();
        assertThat(visit.page.locator("html")).hasAttribute("lang", "en-ZA");
    }

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        Page blank = visit().page.context().newPage();

        Object differing = blank.evaluate("""
                async sources => {
                  const [en, af] = await Promise.all(sources.map(async source => (await import(`data:text/javascript;base64,${source}`)).default));
                  // codes and problems: the service has English sentences of its own
                  const free = new Set(['codes', 'problems']);
                  const keys = (one, path) => Object.entries(one).flatMap(([key, value]) =>
                    free.has(key) ? [] : value && typeof value === 'object' ? keys(value, `${path}.${key}`)
                      : [`${path}.${key}:${typeof value}${typeof value === 'function' ? value.length : ''}`]);
                  const [ofEn, ofAf] = [keys(en, ''), keys(af, '')];
                  return [...ofEn.filter(key => !ofAf.includes(key)), ...ofAf.filter(key => !ofEn.includes(key))];
                }""", List.of(source("en"), source("af")));

        assertThat((List<?>) differing).isEmpty();
    }

    private static String source(String language) throws IOException {
        return Base64.getEncoder()
                .encodeToString(Files.readAllBytes(Path.of("src/main/webapp/js/text/" + language + ".js")));
    }
}
