package org.upschedule.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

/** A second browser joins by a link, and shows the same timetable. */
class DevicePageIT extends BrowserTest {

    private final Visit desk = visit();
    private final Visit phone = visit(Visit.phone());

    private String newLink() {
        desk.go("files");
        desk.button("Make a link").click();
        assertThat(desk.page.locator(".qr img")).isVisible();
        assertThat((Integer) desk.page.locator(".qr img").evaluate("image => image.naturalWidth"))
                .as("the policy lets the picture be shown")
                .isPositive();
        return desk.page.locator("#link-address").inputValue();
    }

    /** As a link that is opened while the page is not: the address before differs by more than its fragment. */
    private void open(String link) {
        phone.page.navigate("about:blank");
        phone.page.navigate(link);
    }

    @Test
    void linkOpensTheSameTimetableOnce() {
        desk.arriveWith(StudentFiles.all());
        String link = newLink();

        open(link);
        assertThat(phone.question()).containsText("Join this browser?");
        assertThat(phone.page.url()).as("not in the history").doesNotContain("join");
        phone.answer("Join");

        assertThat(phone.block("COS 214", "G01")).isVisible();
        assertThat(phone.timetables()).isEqualTo(desk.timetables());

        phone.watched.expectRefusal();
        open(link);
        phone.answer("Join");
        assertThat(phone.toast()).containsText("works once");
    }

    @Test
    void whereLoadingFailsAfterJoiningThePageSaysSoAndTriesAgain() {
        desk.arriveWith(StudentFiles.all());
        phone.watched.expectRefusal();
        open(newLink());
        assertThat(phone.question()).isVisible();
        phone.page.route("**/api/timetables", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));

        phone.answer("Join");

        assertThat(phone.heading("Your timetable cannot be loaded")).isVisible();
        assertThat(phone.heading("From your PDF to your calendar")).hasCount(0);
        phone.page.unroute("**/api/timetables");
        phone.button("Try again").click();
        assertThat(phone.block("COS 214", "G01")).isVisible();
    }

    @Test
    void whoSaysNoStaysApart() {
        desk.arriveWith(StudentFiles.all());

        open(newLink());
        phone.answer("Cancel");

        assertThat(phone.heading("From your PDF to your calendar")).isVisible();
        assertThat(phone.timetables()).isEmpty();
    }

    @Test
    void filesOfTheBrowserComeAlongAfterAQuestion() {
        desk.arriveWith(StudentFiles.all());
        String link = newLink();
        phone.arriveWith(StudentFiles.lectures());
        phone.watched.expectRefusal();

        open(link);
        phone.answer("Join");
        assertThat(phone.question()).containsText("Bring along what is here?");
        phone.answer("Bring them along");

        assertThat(phone.toast()).containsText("This browser has joined");
        assertThat(phone.timetables()).hasSize(2).containsAll(desk.timetables());
    }
}
