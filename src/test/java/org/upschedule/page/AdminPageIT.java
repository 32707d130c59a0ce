package org.upschedule.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upschedule.endtoend.Student;
import org.upschedule.endtoend.TestProduct;
import org.upschedule.endtoend.Waiting;

/** An administrator at work: she signs in, tells everybody something, edits a year, and sees who did what. */
class AdminPageIT extends BrowserTest {

    private Visit signedIn(Visit visit) {
        visit.page.navigate(TestProduct.shared().address() + "admin/");
        visit.page.getByLabel("Token").fill(TestProduct.ADMIN_TOKEN);
        visit.button("Sign in").click();
        assertThat(visit.heading("Announcements")).isVisible();
        return visit;
    }

    private static Locator announced(Visit visit) {
        return visit.page
                .locator("[aria-labelledby=announcements-heading] tr")
                .filter(new Locator.FilterOptions().setHasText("rests from"));
    }

    private static Locator problem(Visit visit) {
        return visit.page.locator(".problem");
    }

    @Test
    void whoHasNotTheTokenIsNotLetIn() {
        Visit visit = visit();
        visit.watched.expectRefusal();
        visit.page.navigate(TestProduct.shared().address() + "admin/");

        visit.page.getByLabel("Token").fill("guess");
        visit.button("Sign in").click();

        assertThat(problem(visit)).hasText("That is not the token.");
        assertThat(visit.heading("Announcements")).hasCount(0);
    }

    @Test
    void announcementIsOnEverybodysPageUntilItIsTakenAway() {
        Visit administrator = signedIn(visit());
        administrator.page.getByLabel("In English").fill("Tonight the service rests from 22:00.");
        administrator.page.getByLabel("In Afrikaans").fill("Vanaand rus die diens vanaf 22:00.");
        administrator.button("Announce").click();
        assertThat(announced(administrator)).containsText("shown now");
        assertThat(administrator
                        .page
                        .locator("#audit-heading ~ .scroll tbody tr")
                        .first())
                .containsText("announce");

        Visit student = visit(Visit.phone().setLocale("af-ZA"));
        assertThat(student.page.locator(".announcement")).containsText("Vanaand rus die diens");

        administrator.button("Take away: Tonight the service rests from 22:00.").click();
        assertThat(announced(administrator)).hasCount(0);
    }

    @Test
    void yearThatIsWrongIsRefusedInWordsAndKeepsWhatWasTyped() {
        Visit visit = signedIn(visit());
        visit.watched.expectRefusal();
        visit.page.locator("[aria-labelledby=years-heading] select").selectOption("2018");
        Locator document = visit.page.getByLabel("Dates, as JSON");
        assertThat(document).hasValue(Pattern.compile("\"year\": 2018"));

        document.fill(document.inputValue().replace("2018-02-05", "2018-13-05"));
        visit.button("Check and preview").click();

        assertThat(problem(visit)).containsText("terms");
        assertThat(document).hasValue(Pattern.compile("2018-13-05"));
        document.fill("{");
        visit.button("Check and preview").click();
        assertThat(problem(visit)).containsText("This is not JSON");
    }

    @Test
    void yearThatWasChosenLastIsShownThoughAnotherComesLater() {
        Visit visit = visit();
        List<Route> heldBack = new CopyOnWriteArrayList<>();
        visit.page.route("**/api/academic-years/2018", heldBack::add);
        signedIn(visit);
        Locator choice = visit.page.locator("[aria-labelledby=years-heading] select");
        Locator document = visit.page.getByLabel("Dates, as JSON");

        choice.selectOption("2018");
        assertThat(document).isDisabled();
        choice.selectOption("2017");
        assertThat(document).hasValue(Pattern.compile("\"year\": 2017"));
        visit.page.waitForResponse("**/api/academic-years/2018", heldBack.get(0)::resume);
        visit.page.waitForFunction("() => new Promise(done => setTimeout(() => done(true), 100))");

        assertThat(document).hasValue(Pattern.compile("\"year\": 2017"));
    }

    @Test
    void yearIsStoredOnlyAfterItsPreviewWasSeen() {
        Visit visit = signedIn(visit());
        visit.page.locator("[aria-labelledby=years-heading] select").selectOption("2017");
        Locator document = visit.page.getByLabel("Dates, as JSON");
        assertThat(document).hasValue(Pattern.compile("\"year\": 2017"));
        assertThat(visit.button("Save as a new version")).hasCount(0);

        visit.button("Check and preview").click();
        Locator preview = visit.page.locator(".preview");
        assertThat(preview).containsText("calendars of the year were looked at.");
        assertThat(preview).containsText("0 of them change.");
        document.fill(document.inputValue() + " ");
        assertThat(visit.button("Save as a new version")).hasCount(0);

        visit.button("Check and preview").click();
        visit.button("Save as a new version").click();

        assertThat(visit.page.locator("[aria-labelledby=years-heading]")).containsText("edited here");
        assertThat(preview).hasCount(0);
    }

    @Test
    void uploadsAreSwitchedOffWithTheStudentsKnowingIt() {
        Visit administrator = signedIn(visit());
        administrator
                .page
                .locator("[aria-labelledby=shedding-heading] select[name=load]")
                .selectOption("uploads");
        administrator.button("Switch off").click();
        Locator off = administrator.page.locator("[aria-labelledby=shedding-heading] tbody tr");
        try {
            assertThat(off).containsText("offUploads of PDFs");
            Student student = TestProduct.shared().student();
            Waiting.until("students are told", Duration.ofSeconds(20), () -> student.get("api/announcements")
                    .text()
                    .contains("No new files"));
            assertThat(visit().page.locator(".announcement")).containsText("No new files are taken until");
        } finally {
            administrator.button("Switch on again: Uploads of PDFs").click();
            assertThat(off).hasCount(0);
        }
    }

    @Test
    void limitsFeedsAndGroupsAreShown() {
        Visit visit = signedIn(visit());
        assertThat(visit.page.locator("[aria-labelledby=limits-heading]"))
                .containsText(Pattern.compile("uploads.*10 in 1 h.*proposals.*30 in 1 min.*uploads-in-memory"));
        assertThat(visit.page.locator("[aria-labelledby=feeds-heading]")).containsText("not asked for within a week");

        visit.page.locator("[aria-labelledby=groups-heading] select").selectOption("2018");
        visit.button("Count").click();

        assertThat(visit.page.locator("[aria-labelledby=groups-heading]")).containsText("students of 2018.");
    }

    @Test
    void whoSignsInByNameIsToldSoWhenThePasswordIsWrong() {
        Visit visit = visit();
        visit.watched.expectRefusal();
        visit.page.navigate(TestProduct.shared().address() + "admin/");
        visit.page.getByLabel("Name, if you have one here").fill("anna");
        visit.page.getByLabel("Token or password").fill("wrong");
        visit.button("Sign in").click();

        assertThat(problem(visit)).containsText("That is not the password");
        assertThat(visit.page.evaluate("sessionStorage.length")).isEqualTo(0);
    }

    @Test
    void secretSettingsAreNotShown() {
        Visit visit = signedIn(visit());

        visit.page.getByText("Show all settings").click();

        Locator token = visit.page.locator("tr", new Page.LocatorOptions().setHasText("upschedule.admin.token-sha256"));
        assertThat(token).containsText("hidden");
        assertThat(visit.page.locator("tr", new Page.LocatorOptions().setHasText("upschedule.upload.max-bytes")))
                .containsText("10485760");
        assertThat(visit.page.locator("[aria-labelledby=settings-heading]"))
                .containsText("This node does not say that students are served here");
    }

    @Test
    void tokenIsForgottenAfterSigningOut() {
        Visit visit = signedIn(visit());

        visit.button("Sign out").click();

        assertThat(visit.page.getByLabel("Token")).isVisible();
        visit.page.reload();
        assertThat(visit.page.getByLabel("Token")).isVisible();
        assertThat(visit.page.evaluate("sessionStorage.length")).isEqualTo(0);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void pageIsWithoutAViolation(ColorScheme theme) {
        Visit visit = visit((theme == ColorScheme.LIGHT ? Visit.phone() : Visit.desk()).setColorScheme(theme));
        visit.page.navigate(TestProduct.shared().address() + "admin/");
        assertThat(visit.page.getByLabel("Token")).isVisible();
        AccessibilityPageIT.check(visit, "sign in");
        signedIn(visit);
        AccessibilityPageIT.check(visit, "administration");
    }
}
