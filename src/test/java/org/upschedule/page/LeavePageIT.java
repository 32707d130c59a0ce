package org.upschedule.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes, and what is asked before it does. */
class LeavePageIT extends BrowserTest {

    private Visit visit;

    @BeforeEach
    void arrive() {
        visit = visit().arriveWith(StudentFiles.all());
        visit.go("files");
    }

    @Test
    void aFileGoesAfterAQuestion() {
        visit.button("Delete: tests.pdf").click();
        visit.answer("Keep it");
        assertThat(visit.page.locator(".files li")).hasCount(3);

        visit.button("Delete: tests.pdf").click();
        visit.answer("Delete");

        assertThat(visit.page.locator(".files li")).hasCount(2);
        assertThat(visit.jobs()).hasSize(2);
        visit.go("dates");
        assertThat(visit.page.locator(".sitting")).hasCount(2);
    }

    @Test
    void aFileOfASubscribedCalendarSaysWhatVanishes() {
        visit.go("take");
        visit.button("Make my calendar address").click();
        assertThat(visit.page.locator("#feed-address")).isVisible();
        visit.go("files");
        visit.watched.expectRefusal();

        visit.button("Delete: exams.pdf").click();
        visit.answer("Delete");
        assertThat(visit.question()).containsText("COS 214");
        visit.answer("Keep it");
        assertThat(visit.question()).hasCount(0);
        assertThat(visit.jobs()).hasSize(3);
        visit.button("Delete: exams.pdf").click();
        visit.answer("Delete");
        assertThat(visit.question()).containsText("COS 214");
        visit.answer("Delete");

        assertThat(visit.page.locator(".files li")).hasCount(2);
    }

    @Test
    void aNewerFileThatWouldTakeATermAwayIsAskedAboutAndCanWait() {
        visit.watched.expectRefusal();
        visit.choose(StudentFiles.pdf("year.pdf", StudentFiles.ofTheYear()));
        assertThat(visit.page.locator(".files").first()).containsText("year.pdf");
        visit.choose(StudentFiles.pdf("semester.pdf", StudentFiles.ofSemesters()));

        assertThat(visit.question()).containsText("COS 301");
        visit.answer("Leave it out");
        assertThat(visit.heading("Not in your timetable")).isVisible();
        visit.go("week");
        assertThat(visit.block("COS 301", "G01")).isVisible();
        visit.page.reload();
        visit.go("files");
        visit.button("Add to timetable: semester.pdf").click();
        visit.answer("Replace");

        assertThat(visit.button("Add to timetable: semester.pdf")).hasCount(0);
        visit.go("week");
        assertThat(visit.block("COS 214", "G01")).isVisible();
        assertThat(visit.block("COS 301", "G01")).hasCount(0);
    }

    @Test
    void theTimetableGoesAndItsFilesStay() {
        visit.button("Delete this timetable").click();
        visit.answer("Delete");

        assertThat(visit.heading("From your PDF to your calendar")).isVisible();
        assertThat(visit.timetables()).isEmpty();
        assertThat(visit.jobs()).hasSize(3);
    }

    @Test
    void everythingGoesFromTheServiceAndTheBrowser() {
        visit.go("privacy");
        visit.button("Delete everything").click();
        visit.answer("Delete everything");

        assertThat(visit.heading("From your PDF to your calendar")).isVisible();
        assertThat(visit.jobs()).isEmpty();
        assertThat(visit.timetables()).isEmpty();
        assertThat((Integer) visit.page.evaluate("localStorage.length")).isZero();
        visit.choose(StudentFiles.lectures());
        assertThat(visit.block("COS 214", "G01")).isVisible();
    }

    @Test
    void anOlderTimetableIsFoundOpenedAndDeleted() {
        visit.page.evaluate("""
                async () => {
                  const jobs = (await (await fetch('api/jobs')).json()).map(({ id }) => id);
                  const headers = { 'Content-Type': 'application/json' };
                  await fetch('api/timetables', { method: 'POST', headers, body: JSON.stringify({ name: 'Other', jobs: [jobs[0]] }) });
                }""");
        visit.page.reload();

        visit.button("Open: Other").click();
        assertThat(visit.heading("Your week")).isVisible();
        visit.go("files");
        assertThat(visit.page.locator(".files").first().locator("li")).hasCount(1);
        visit.button("Delete: UP schedule").click();
        visit.answer("Delete");
        assertThat(visit.button("Open: UP schedule")).hasCount(0);
        assertThat(visit.timetables()).hasSize(1);
    }
}
