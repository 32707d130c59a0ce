package org.upschedule.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Duration;
import org.upschedule.drawing.DrawnSchedule;
import org.upschedule.endtoend.TestProduct;
import org.upschedule.endtoend.Waiting;
import org.upschedule.monitoring.PrometheusServer;

/**
 * Plays what happens when the university changes its form, from the first student to the administrator, and takes the pictures of
 * {@code docs/form-changed.md}. It starts the packaged product and Debian's Prometheus by itself.
 */
public final class FormChangedPictures {

    private static final Path FOLDER = Path.of("target", "pictures");
    private static final Duration ALERTED = Duration.ofMinutes(5);

    /** Of the alert with its rule and what it found, in pixels. */
    private static final int HEIGHT = 400;

    private static final int WIDTH = 1280;
    private static final int ABOVE = 16;

    private FormChangedPictures() {}

    public static void main(String[] arguments) {
        TestProduct product = TestProduct.shared();
        try (Playwright playwright = Chromium.playwright();
                PrometheusServer prometheus = PrometheusServer.scraping(product.address());
                Browser browser = Chromium.launch(playwright);
                Visit visit = Visit.with(browser, Visit.desk())) {
            visit.arriveWith(StudentFiles.pdf("lectures.pdf", changed("COS 214", "COS 226")));
            visit.go("files");
            Locator files = visit.page
                    .locator("section.card", new Page.LocatorOptions().setHasText("lectures.pdf"))
                    .last();
            files.locator("summary").first().click();
            take(files, "student");
            for (String module : new String[] {"STK 210", "WTW 220", "INF 261"}) {
                product.student().read("lectures.pdf", changed(module).pdf());
            }
            Waiting.until("the alert fires", ALERTED, () -> !prometheus
                    .query("ALERTS{alertname=\"FormChanged\",alertstate=\"firing\"}")
                    .isEmpty());
            Page alerts = browser.newPage(new Browser.NewPageOptions()
                    .setViewportSize(WIDTH, 3 * HEIGHT)); // the visit's own page may ask no other host
            alerts.navigate(prometheus.address() + "classic/alerts");
            Locator alert = alerts.getByText("FormChanged").first();
            alert.waitFor();
            alert.click();
            alerts.screenshot(new Page.ScreenshotOptions()
                    .setPath(FOLDER.resolve("form-alert.png"))
                    .setClip(0, alert.boundingBox().y - ABOVE, WIDTH, HEIGHT));
            Page page = visit.page;
            page.navigate(product.address() + "admin/");
            page.getByLabel("Token").fill(TestProduct.ADMIN_TOKEN);
            page.getByText("Sign in").last().click();
            page.locator(".layout").first().waitFor();
            take(page.locator("section", new Page.LocatorOptions().setHas(page.locator(".layout"))), "admin");
        }
    }

    /** Lectures without the column of the campus, so that all others have moved. */
    private static DrawnSchedule changed(String... modules) {
        DrawnSchedule drawn = DrawnSchedule.lectures().without("Campus");
        for (String module : modules) {
            drawn.row(module, "S2", "G01", "E ~L", "L1", "Monday", "08:30 - 09:20", "IT 4-4", "");
        }
        return drawn;
    }

    private static void take(Locator part, String name) {
        part.screenshot(new Locator.ScreenshotOptions().setPath(FOLDER.resolve("form-" + name + ".png")));
    }
}
