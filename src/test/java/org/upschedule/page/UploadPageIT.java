package org.upschedule.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.upschedule.endtoend.TestProduct;

/** From files to the one timetable of a browser. */
class UploadPageIT extends BrowserTest {

    @Test
    void threeFilesBecomeOneTimetableAndTestsSayItsYear() {
        Visit visit = visit().arriveWith(StudentFiles.all());

        assertThat(visit.block("COS 214", "G01")).isVisible();
        assertThat(visit.timetables()).hasSize(1);
        assertThat(visit.page.locator(".uploads")).hasCount(0);
        assertThat(visit.page.locator(".notice")).hasCount(0);
        visit.go("files");
        assertThat(visit.page.locator(".files li")).hasCount(3);
        assertThat(visit.page.locator(".files")).containsText("Lectures " + StudentFiles.MONDAY.getYear());
    }

    @Test
    void aFileThatComesLaterJoinsTheTimetable() {
        Visit visit = visit().arriveWith(StudentFiles.lectures(), StudentFiles.tests());
        visit.go("files");

        visit.choose(StudentFiles.exams());

        assertThat(visit.page.locator(".files li")).hasCount(3);
        assertThat(visit.timetables()).hasSize(1);
    }

    @Test
    void droppedFileIsRead() {
        Visit visit = visit();
        JSHandle dropped =
                visit.page.evaluateHandle("""
                content => {
                  const bytes = Uint8Array.from(atob(content), character => character.charCodeAt(0));
                  const transfer = new DataTransfer();
                  transfer.items.add(new File([bytes], 'dropped.pdf', { type: 'application/pdf' }));
                  return transfer;
                }""", Base64.getEncoder().encodeToString(StudentFiles.lectures().buffer));

        visit.page.dispatchEvent("#drop", "drop", Map.of("dataTransfer", dropped));

        assertThat(visit.block("COS 214", "G01")).isVisible();
    }

    @Test
    void reloadAndASecondWindowFindTheSameTimetable() {
        Visit visit = visit().arriveWith(StudentFiles.lectures());

        visit.page.reload();
        assertThat(visit.block("COS 214", "G01")).isVisible();
        Visit second = visit.secondWindow();
        assertThat(second.block("COS 214", "G01")).isVisible();
        second.go("files");
        second.choose(StudentFiles.tests());

        assertThat(second.page.locator(".files li")).hasCount(2);
        assertThat(visit.timetables()).hasSize(1);
    }

    @Test
    void whatWasSentBeforeThePageWasClosedIsTakenInLater() {
        Visit visit = visit();
        visit.page.route("**/api/timetables", Route::abort);
        visit.watched.expectRefusal();
        visit.choose(StudentFiles.lectures());
        assertThat(visit.page.locator(".upload.failed")).containsText("could not be reached");
        visit.page.unroute("**/api/timetables");

        visit.page.reload();

        assertThat(visit.block("COS 214", "G01")).isVisible();
        assertThat(visit.timetables()).hasSize(1);
    }

    @Test
    void refusedFileSaysWhyAndGoes() {
        Visit visit = visit();
        visit.watched.expectRefusal();

        visit.choose(StudentFiles.text("notes.pdf"));

        Locator failed = visit.page.locator(".upload.failed");
        assertThat(failed).containsText("notes.pdf");
        assertThat(failed.locator(".sentence")).containsText("PDF");
        assertThat(visit.page.locator("#status")).containsText("notes.pdf");
        failed.locator("button").click();
        assertThat(failed).hasCount(0);
    }

    @Test
    void oneRefusedFileDoesNotKeepTheOthersOut() {
        Visit visit = visit();
        visit.watched.expectRefusal();

        visit.choose(StudentFiles.text("notes.pdf"), StudentFiles.lectures());

        assertThat(visit.block("COS 214", "G01")).isVisible();
        assertThat(visit.page.locator(".upload.failed")).containsText("notes.pdf");
    }

    @Test
    void aLimitSaysWhenToTryAgainAndThePageDoesSoWhenAsked() {
        Visit visit = visit();
        visit.watched.expectRefusal();
        visit.page.route(
                "**/api/uploads",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(429)
                        .setHeaders(Map.of("Retry-After", "1200", "RateLimit", "\"uploads\";r=0;t=1200"))));

        visit.choose(StudentFiles.lectures());

        assertThat(visit.page.locator(".upload .sentence")).containsText("Try again in 20 minutes.");
        assertThat(visit.page.locator(".adding")).containsText("0 uploads left. One more in 20 minutes.");
        visit.page.unroute("**/api/uploads");
        visit.button("Try again: lectures.pdf").click();
        assertThat(visit.block("COS 214", "G01")).isVisible();
    }

    @Test
    void onASlowLineThePercentAreSeenAndTheFileIsSentOnce() {
        Visit visit = visit();
        visit.use(new SlowLine(50, 300_000, 30_000));
        List<String> sent = new ArrayList<>();
        visit.page.onRequest(request -> {
            if (request.method().equals("POST") && request.url().endsWith("api/uploads")) {
                sent.add(request.url());
            }
        });

        visit.choose(StudentFiles.padded(StudentFiles.lectures(), 90_000));

        assertThat(visit.page.locator(".upload")).containsText(Pattern.compile("[1-9]\\d? ?%"));
        assertThat(visit.block("COS 214", "G01"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        assertThat(sent).hasSize(1);
    }

    @Test
    void withoutRedisTheWayIsTheSame() {
        TestProduct.shared().redis().stop();
        try {
            Visit visit = visit().arriveWith(StudentFiles.lectures());

            assertThat(visit.block("COS 214", "G01")).isVisible();
            visit.page.reload();
            assertThat(visit.block("COS 214", "G01")).isVisible();
        } finally {
            TestProduct.shared().redis().start();
        }
    }

    /** As on the first day of a semester: a node that has enough to do refuses, and nobody has to press anything. */
    @Test
    void aFileThatACrowdKeptOutIsSentAgainByItself() {
        Visit visit = visit();
        visit.watched.expectRefusal();
        AtomicInteger refused = new AtomicInteger();
        visit.page.route("**/api/uploads", route -> {
            if (refused.getAndIncrement() < 2) {
                route.fulfill(
                        new Route.FulfillOptions()
                                .setStatus(503)
                                .setHeaders(Map.of("Retry-After", "1", "Content-Type", "application/problem+json"))
                                .setBody(
                                        "{\"type\":\"urn:upschedule:problem:unavailable\",\"detail\":\"Nothing was stored.\"}"));
            } else {
                route.resume();
            }
        });

        visit.choose(StudentFiles.lectures());

        assertThat(visit.page.locator(".upload")).containsText("sent again by itself");
        assertThat(visit.block("COS 214", "G01")).isVisible();
        assertThat(refused).hasValue(3);
    }

    @Test
    void anOutageAtTheBeginningIsSaidAndPasses() {
        Visit visit = visit();
        visit.watched.expectRefusal();
        visit.page.route(
                "**/api/timetables",
                route -> route.fulfill(
                        new Route.FulfillOptions()
                                .setStatus(503)
                                .setHeaders(Map.of("Retry-After", "30", "Content-Type", "application/problem+json"))
                                .setBody(
                                        "{\"type\":\"urn:upschedule:problem:unavailable\",\"detail\":\"The database does not answer.\"}")));

        visit.page.reload();

        assertThat(visit.heading("Your timetable cannot be loaded")).isVisible();
        assertThat(visit.page.locator("main")).containsText("Try again in 30 seconds.");
        visit.page.unroute("**/api/timetables");
        visit.button("Try again").click();
        assertThat(visit.heading("From your PDF to your calendar")).isVisible();
    }

    @Test
    void theYearOfLecturesAloneIsAskedFor() {
        Visit visit = visit().arriveWith(StudentFiles.lectures());

        assertThat(visit.page.locator(".notice")).containsText("Are these the lectures of");
        visit.button("Yes").click();

        assertThat(visit.page.locator(".notice")).hasCount(0);
        visit.page.reload();
        assertThat(visit.block("COS 214", "G01")).isVisible();
        assertThat(visit.page.locator(".notice")).hasCount(0);
    }

    @Test
    void progressIsFollowedByEventsWhereTheServiceHasThem() {
        Visit visit = visit();
        visit.page.route("**/api/jobs/*/events", route -> {
            String job = route.request().url().replace("/events", "");
            String state = visit.page.context().request().get(job).text();
            String ended = state.replaceFirst("\"status\":\"[A-Z]+\"", "\"status\":\"COMPLETED\"");
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/event-stream")
                    .setBody("data: " + ended + "\n\n"));
        });

        visit.choose(StudentFiles.lectures());

        assertThat(visit.block("COS 214", "G01")).isVisible();
    }
}
