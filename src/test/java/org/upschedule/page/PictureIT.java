package org.upschedule.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;
import org.upschedule.endtoend.TestProduct;
import org.upschedule.qr.QrCode;

/** Pictures that the product draws are shown by a browser under the policy of the page. */
class PictureIT {

    private static final String SIZE_OF_PICTURE = """
            async (address) => {
              const picture = Object.assign(document.createElement('img'), { src: address });
              document.body.append(picture);
              await picture.decode();
              return picture.naturalWidth / picture.naturalHeight;
            }""";

    private Playwright playwright;
    private Page page;
    private WatchedPage watched;

    @BeforeEach
    void openPage() {
        assumeTrue(Chromium.isInstalled(), "no Chromium at " + Chromium.PATH + ": the page is not tested");
        playwright = Chromium.playwright();
        page = Chromium.launch(playwright).newPage();
        watched = new WatchedPage(page, TestProduct.shared().address());
        watched.open();
    }

    @AfterEach
    void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void receiptIsShown() {
        Object job = page.evaluate("""
                async (content) => {
                  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
                  const body = new FormData();
                  body.append('file', new File([bytes], 'exams.pdf'));
                  let job = await (await fetch('api/uploads', { method: 'POST', body })).json();
                  while (job.status === 'QUEUED' || job.status === 'PROCESSING') {
                    await new Promise((resolve) => setTimeout(resolve, 200));
                    job = await (await fetch(`api/jobs/${job.id}`)).json();
                  }
                  return job.id;
                }""", Base64.getEncoder().encodeToString(Drawn.exams("COS 284")));

        double shape =
                ((Number) page.evaluate(SIZE_OF_PICTURE, "api/jobs/" + job + "/receipts/entries/0")).doubleValue();

        assertThat(shape).isGreaterThan(5);
        watched.assertClean();
    }

    @Test
    void qrCodeIsShown() {
        Object shape = page.evaluate(
                "([svg]) => (" + SIZE_OF_PICTURE + ")('data:image/svg+xml,' + encodeURIComponent(svg))",
                List.of(QrCode.svg("webcal://host/feeds/x.ics")));

        assertThat(((Number) shape).doubleValue()).isEqualTo(1);
    }
}
