package org.upschedule.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.upschedule.endtoend.TestProduct;

/** A student takes her calendar along. */
class CalendarPageIT extends BrowserTest {

    private Visit visit;

    @BeforeEach
    void arrive() {
        visit = visit().arriveWith(StudentFiles.all());
        visit.go("take");
    }

    private Locator address() {
        return visit.page.locator("#feed-address");
    }

    @Test
    void theAddressIsMadeOnceAndIsStillKnownAfterReload() {
        assertThat(visit.page.locator(".notice")).containsText("2 choices of groups still open");

        visit.button("Make my calendar address").click();

        String made = address().inputValue();
        assertThat(made).contains("/feeds/").endsWith(".ics");
        assertThat(visit.link("Google Calendar"))
                .hasAttribute("href", java.util.regex.Pattern.compile("^https://calendar\\.google\\.com/.*"));
        assertThat(visit.link("iPhone, iPad, Mac"))
                .hasAttribute("href", java.util.regex.Pattern.compile("^webcal://.*"));
        assertThat(visit.link("Outlook.com"))
                .hasAttribute("href", java.util.regex.Pattern.compile("^https://outlook\\.live\\.com/.*"));
        assertThat(visit.page.locator(".card").filter(new Locator.FilterOptions().setHasText("Who asks for it")))
                .containsText("Nobody has asked yet");
        visit.page.reload();
        assertThat(address()).hasValue(made);
    }

    @Test
    void whoAsksForItIsSaid() {
        visit.button("Make my calendar address").click();
        String path = address().inputValue().replaceFirst(".*/feeds/", "feeds/");
        assertThat(TestProduct.shared()
                        .student()
                        .with("User-Agent", "Google-Calendar-Importer")
                        .get(path)
                        .status())
                .isEqualTo(200);

        visit.page.waitForCondition(() -> {
            visit.go("week");
            visit.go("take");
            visit.page.locator("#who-heading").waitFor();
            return visit.page.locator("main").innerText().contains("Google: last");
        });
    }

    @Test
    void aNewAddressEndsTheOldOneAndARevokedOneIsGone() {
        visit.button("Make my calendar address").click();
        String old = address().inputValue();

        visit.button("Make a new address").click();
        visit.answer("Make a new address");
        assertThat(visit.toast()).containsText("The new address is ready");
        assertThat(address().inputValue()).isNotEqualTo(old);
        visit.button("Revoke the address").click();
        visit.answer("Cancel");
        assertThat(address()).isVisible();
        visit.button("Revoke the address").click();
        visit.answer("Revoke the address");

        assertThat(visit.button("Make my calendar address")).isVisible();
    }

    @Test
    void anAddressThatCouldNotBeRenewedIsNotCalledReady() {
        visit.button("Make my calendar address").click();
        String old = address().inputValue();
        visit.watched.expectRefusal();
        visit.page.route("**/api/timetables/*/feed", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));

        visit.button("Make a new address").click();
        visit.answer("Make a new address");

        assertThat(visit.toast()).not().containsText("The new address is ready");
        assertThat(visit.toast()).containsText("Try again");
        assertThat(address()).hasValue(old);
    }

    @Test
    void anotherBrowserDoesNotKnowTheAddressAndSaysSo() {
        visit.button("Make my calendar address").click();
        // Comes after the browser keeps the address
        assertThat(visit.page.locator("#who-heading")).isVisible();

        visit.page.evaluate("localStorage.clear()");
        visit.page.reload();

        assertThat(visit.page.locator(".subscribe")).containsText("You have an address");
    }

    @Test
    void bothFormsAreDownloaded() throws IOException {
        Download weekly = visit.page.waitForDownload(() -> visit.page
                .getByText("Download .ics", new Page.GetByTextOptions().setExact(true))
                .click());
        Download dated = visit.page.waitForDownload(
                () -> visit.link("Download .ics, each date by itself").click());

        assertThat(Files.readString(weekly.path()))
                .startsWith("BEGIN:VCALENDAR")
                .contains("RRULE");
        assertThat(Files.readString(dated.path())).startsWith("BEGIN:VCALENDAR").doesNotContain("RRULE");
    }

    @Test
    void aPrintHoldsTheWeekAndTheDatesOnTwoSheets() {
        visit.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));

        Locator sheets = visit.page.locator(".sheet-of-paper");
        assertThat(sheets).hasCount(2);
        assertThat(sheets.first().locator(".block").first()).isVisible();
        assertThat(sheets.last()).containsText("COS 214 Exam");
        assertThat(visit.page.locator(".parts")).isHidden();
        byte[] pdf = visit.page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        assertThat(pages(pdf)).isEqualTo(2);
    }

    private static int pages(byte[] pdf) {
        try (org.apache.pdfbox.pdmodel.PDDocument document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void testsAndExamsSayWhatIsOpenAssumedAndAtTheSameTime() {
        visit.go("dates");

        List<String> rows = visit.page.locator(".sitting").allInnerTexts();
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0)).contains("STK 220 Test 1", "At the same time: COS 214 L1 (G01)");
        assertThat(rows.get(1)).contains("COS 214 Test 1", "Venue open", "“TBA”");
        assertThat(rows.get(2)).contains("COS 214 Exam paper 1", "about 10:30, end assumed");
        assertThat(rows.get(3)).contains("Venue open", "“Consult Department”");
        visit.button("Month").click();
        assertThat(visit.page.locator(".month .cell-event").first()).isVisible();
        visit.button("Month before").click();
        assertThat(visit.page.locator("#month-heading")).hasText("October " + StudentFiles.MONDAY.getYear());
    }
}
