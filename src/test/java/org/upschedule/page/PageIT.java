package org.upschedule.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;
import org.upschedule.drawing.DrawnSchedule;
import org.upschedule.endtoend.TestProduct;

/** What a student does on the page. After each test: nothing failed unseen, and no other host was asked. */
class PageIT {

    private static final byte[] PDF = Drawn.lectures("COS 132");
    private static final int PHONE_WIDTH = 360;
    private static final int DESK_WIDTH = 1280;

    private static Playwright playwright;
    private static Browser browser;

    private WatchedPage watched;
    private Page page;

    @BeforeAll
    static void startBrowser() {
        assumeTrue(Chromium.isInstalled(), "no Chromium at " + Chromium.PATH + ": the page is not tested");
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void stopBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void openPage() {
        open(DESK_WIDTH);
    }

    @AfterEach
    void nothingFailedUnseen() {
        watched.assertClean();
        page.context().close();
    }

    @Test
    void chosenFileIsShownAsWeek() {
        choosePdf();

        assertThat(week()).isVisible();
        assertThat(page.locator(".day .session").first()).isVisible();
        assertThat(page.locator("#files .sentence")).containsText("read");
    }

    @Test
    void forgettingAFileOfASubscribedCalendarSaysFirstWhatGoes() {
        choosePdf();
        assertThat(page.locator("#files .sentence")).containsText("read");
        page.evaluate("""
                async () => {
                  const [{ id }] = await (await fetch('api/jobs')).json();
                  const body = JSON.stringify({ name: 'My year', jobs: [id] });
                  const headers = { 'Content-Type': 'application/json' };
                  const made = await (await fetch('api/timetables', { method: 'POST', headers, body })).json();
                  await fetch(`api/timetables/${made.id}/feed`, { method: 'POST' });
                }""");
        Locator forget = page.locator("#files button:last-of-type");

        watched.expectRefusal();
        forget.click();
        assertThat(page.locator("#files .sentence")).containsText("“My year”: COS 132");
        assertThat(forget).containsText("Forget all the same");
        forget.click();

        assertThat(page.locator("#files li")).hasCount(0);
    }

    @Test
    void droppedFileIsShownAsWeek() {
        JSHandle dropped = page.evaluateHandle("""
                content => {
                  const bytes = Uint8Array.from(atob(content), character => character.charCodeAt(0));
                  const transfer = new DataTransfer();
                  transfer.items.add(new File([bytes], 'dropped.pdf', { type: 'application/pdf' }));
                  return transfer;
                }""", Base64.getEncoder().encodeToString(PDF));

        page.dispatchEvent("#drop", "drop", Map.of("dataTransfer", dropped));

        assertThat(week()).isVisible();
        assertThat(page.locator("#files")).containsText("dropped.pdf");
    }

    @Test
    void keyboardAloneLeadsFromFileToCalendar() throws IOException {
        FilePayload pdf = pdf();
        // The browser is told to hand the chooser over some way ahead of the key that opens it.
        page.waitForFileChooser(() -> {
                    tabTo("choose");
                    page.keyboard().press("Enter");
                })
                .setFiles(pdf);
        assertThat(week()).isVisible();

        tabTo("calendar-name");
        Download download = page.waitForDownload(() -> page.keyboard().press("Enter"));

        assertThat(Files.readString(download.path())).startsWith("BEGIN:VCALENDAR");
    }

    @Test
    void buttonDownloadsCalendar() throws IOException {
        choosePdf();

        Download download =
                page.waitForDownload(() -> button("Download calendar").click());

        assertThat(Files.readString(download.path()))
                .startsWith("BEGIN:VCALENDAR")
                .contains("END:VCALENDAR");
    }

    @Test
    void fileIsStillThereAfterReload() {
        choosePdf();
        assertThat(week()).isVisible();

        page.reload();

        assertThat(week()).isVisible();
        assertThat(page.locator("#files > li")).hasCount(1);
    }

    @Test
    void forgottenFileIsGoneAfterReloadToo() {
        choosePdf();
        assertThat(week()).isVisible();

        button("Forget").click();
        assertThat(page.locator("#files > li")).hasCount(0);
        assertThat(week()).hasCount(0);
        page.reload();

        assertThat(heading("Where do I get the PDF?")).isVisible();
        assertThat(page.locator("#files > li")).hasCount(0);
    }

    @Test
    void refusedFileSaysWhyAndCanBeRemoved() {
        byte[] text = "My schedule".getBytes(StandardCharsets.UTF_8);
        watched.expectRefusal();

        page.setInputFiles("#choose", new FilePayload("notes.pdf", "application/pdf", text));

        assertThat(page.locator("#files [data-phase]")).hasAttribute("data-phase", "failed");
        assertThat(page.locator("#files .sentence")).containsText("PDF");
        button("Remove").click();
        assertThat(page.locator("#files > li")).hasCount(0);
    }

    @Test
    void openVenueShowsTheWordsOfThePdf() {
        choose(DrawnSchedule.exams()
                .row(
                        "FINAL",
                        "COS 284",
                        "1",
                        "Exam\nWritten",
                        "12 NOV 2025",
                        "07:30",
                        "HATF",
                        "",
                        "Consult\nDepartment",
                        ""));

        assertThat(page.locator(".sitting .where")).hasText("venue open: Consult Department");
    }

    @Test
    void sessionPastMidnightIsDrawnUntilMidnight() {
        choose(DrawnSchedule.lectures()
                .row("COS 214", "Y", "G01", "E ~L", "L1", "Monday", "22:00 - 00:30", "IT 4-4", "HATFIELD", "")
                .row("COS 214", "Y", "G02", "E ~L", "L1", "Monday", "22:00 - 23:00", "TBA", "HATFIELD", ""));

        assertThat(page.locator(".day .session .when").first()).hasText("22:00–00:30");
        assertThat(page.locator(".day .session .where").last()).hasText("venue open: TBA");
        double height = page.locator(".day .session").first().boundingBox().height;
        double hour = page.locator(".day .session").last().boundingBox().height;
        assertThat(height / hour).isBetween(1.8, 2.2);
    }

    @Test
    void phoneShowsDaysBelowEachOtherWithoutSidewaysScrolling() {
        page.context().close();
        open(PHONE_WIDTH);
        choosePdf();
        assertThat(week()).isVisible();

        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(PHONE_WIDTH);
        assertThat(page.locator(".axis")).isHidden();
    }

    private void open(int width) {
        page = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 800))
                .newPage();
        watched = new WatchedPage(page, TestProduct.shared().address());
        watched.open();
    }

    private void choosePdf() {
        page.setInputFiles("#choose", pdf());
    }

    private void choose(DrawnSchedule drawn) {
        page.setInputFiles("#choose", new FilePayload("drawn.pdf", "application/pdf", drawn.pdf()));
    }

    private static FilePayload pdf() {
        return new FilePayload("lectures.pdf", "application/pdf", PDF);
    }

    private Locator week() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Week"));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /** Goes on with the tab key until the element has the focus: one that the key never reaches fails the test. */
    private void tabTo(String id) {
        for (int presses = 0; presses < 30; presses++) {
            page.keyboard().press("Tab");
            if (id.equals(page.evaluate("document.activeElement.id"))) {
                return;
            }
        }
        throw new AssertionError("the tab key does not reach #" + id);
    }
}
