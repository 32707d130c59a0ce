package org.upschedule.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.upschedule.endtoend.TestProduct;

/** The copy at Google Calendar, as a student sees it. */
class GooglePageIT extends BrowserTest {

    @Test
    void copyIsMadeByOneButtonAndTakenAwayByAnother() {
        List<String> before = TestProduct.sharedGoogle().calendars().made();
        Visit visit = visit(Visit.phone()).arriveWith(StudentFiles.lectures());
        visit.watched.expectHost(TestProduct.sharedGoogle().address());
        visit.go("take");
        assertThat(card(visit)).containsText("nothing to grant");
        AccessibilityPageIT.check(visit, "offered");

        visit.button("Copy to Google Calendar").click();

        assertThat(card(visit)).containsText("as it is here");
        Assertions.assertThat(TestProduct.sharedGoogle().calendars().made()).hasSize(before.size() + 1);
        AccessibilityPageIT.check(visit, "done");
        visit.button("Take the copy away").click();
        visit.answer("Take the copy away");
        assertThat(visit.button("Copy to Google Calendar")).isVisible();
        Assertions.assertThat(TestProduct.sharedGoogle().calendars().made()).isEqualTo(before);
    }

    /** She has said no at Google's page. */
    @Test
    void refusalIsSaid() {
        Visit visit = visit(Visit.phone().setLocale("af-ZA")).arriveWith(StudentFiles.lectures());

        visit.go("take/not-connected");

        assertThat(card(visit)).containsText("nie verbind nie");
    }

    /** Each state has words in both languages. */
    @Test
    void whatTheStudentHasToDecideIsSaid() {
        for (String locale : List.of("en-ZA", "af-ZA")) {
            Visit visit = visit(Visit.desk().setLocale(locale)).arriveWith(StudentFiles.lectures());
            for (String state : List.of(
                    "ended-at-google", "calendar-gone", "calendar-unsure", "not-allowed", "trying", "leaving")) {
                visit.page.route(
                        "**/api/timetables/*/google",
                        route -> route.fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("application/json")
                                        .setBody(
                                                "{\"state\": \"" + state
                                                        + "\", \"wanted\": 9, \"sent\": 4, \"leaving\": 1, \"refused\": [\"COS 214\"]}")));
                visit.go("week");
                assertThat(visit.page.locator("main .grid")).isVisible();
                visit.page.waitForResponse("**/api/timetables/*/google", () -> visit.go("take"));
                assertThat(card(visit)).containsText("COS 214");
                assertThat(card(visit).locator("p").first()).not().isEmpty();
                visit.page.unroute("**/api/timetables/*/google");
            }
            AccessibilityPageIT.check(visit, locale);
        }
    }

    private static Locator card(Visit visit) {
        return visit.page.locator(".google .card");
    }
}
