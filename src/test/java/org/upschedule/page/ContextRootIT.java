package org.upschedule.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.upschedule.endtoend.TestProduct;

/** The page under a context root: all that it asks for is below it, and is there. */
class ContextRootIT {

    @Test
    void pageWorksUnderAContextRoot() {
        assumeTrue(Chromium.isInstalled(), "no Chromium at " + Chromium.PATH + ": the page is not tested");
        try (TestProduct product = TestProduct.withEmbeddedBroker("context-root")
                        .at("/schedule")
                        .start();
                Playwright playwright = Chromium.playwright()) {
            List<String> paths = new ArrayList<>();
            Page page = Chromium.launch(playwright).newPage();
            page.onRequest(request -> paths.add(URI.create(request.url()).getPath()));
            WatchedPage watched = new WatchedPage(page, product.address());

            watched.open();

            watched.assertClean();
            assertThat(paths).hasSizeGreaterThan(5).allSatisfy(path -> assertThat(path)
                    .startsWith("/schedule/"));
        }
    }
}
