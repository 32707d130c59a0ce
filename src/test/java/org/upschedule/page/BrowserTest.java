package org.upschedule.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.upschedule.endtoend.TestProduct;

/** Tests with a browser. After each: nothing failed unseen, and no other host was asked. */
abstract class BrowserTest {

    /** A slow machine with other work needs more than Playwright's 5 s now and then. */
    static final int PATIENCE_MS = 20_000;

    private static Playwright playwright;
    private static Browser browser;

    private final List<Visit> visits = new ArrayList<>();

    @BeforeAll
    static void startBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
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

    @AfterEach
    final void nothingFailedUnseen() {
        visits.forEach(Visit::close);
        visits.clear();
    }

    /** Of the product that is visited. */
    URI product() {
        return TestProduct.shared().address();
    }

    final Visit visit(Browser.NewContextOptions options) {
        return visit(options, product());
    }

    /** Of another product. */
    final Visit visit(Browser.NewContextOptions options, URI other) {
        Visit visit = Visit.with(browser, options, other);
        visits.add(visit);
        return visit;
    }

    /** With a desktop's window. */
    final Visit visit() {
        return visit(Visit.desk());
    }
}
