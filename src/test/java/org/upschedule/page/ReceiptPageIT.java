package org.upschedule.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

/** What was read can be held against the row of the PDF. */
class ReceiptPageIT extends BrowserTest {

    private final Visit visit = visit().arriveWith(StudentFiles.all());

    private static void assertShown(Locator receipt) {
        receipt.locator("summary").click();
        assertThat(receipt.locator("img")).isVisible();
        receipt.page()
                .waitForFunction(
                        "() => [...document.querySelectorAll('.receipt[open] img')].every(one => one.naturalWidth > 100)");
    }

    @Test
    void sessionShowsItsRow() {
        visit.go("session/COS 214/LECTURE/S2/G01/0");

        assertShown(visit.page.locator(".sheet .receipt"));
    }

    @Test
    void examShowsItsRow() {
        visit.go("dates");

        assertShown(visit.page.locator(".sitting .receipt").first());
    }

    @Test
    void pictureThatIsGoneSaysWhy() {
        visit.watched.expectRefusal();
        visit.page.route("**/receipts/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(410)));
        visit.go("session/COS 214/LECTURE/S2/G01/0");

        visit.page.locator(".sheet .receipt summary").click();

        assertThat(visit.page.locator(".sheet .receipt p")).containsText("PDFs are deleted after 24 hours");
        assertThat(visit.page.locator(".sheet .receipt img")).isHidden();
    }
}
