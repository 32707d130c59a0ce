package org.upschedule.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.DrawnSchedule;

/** A student finds the groups that she attends. */
class GroupsPageIT extends BrowserTest {

    private Visit visit;

    @BeforeEach
    void arrive() {
        visit = visit().arriveWith(StudentFiles.all());
    }

    @Test
    void theWeekHoldsWhatIsHersAndTheListWhatIsOpen() {
        assertThat(visit.page.locator("main .grid .block")).hasCount(2);
        assertThat(visit.page.locator(".states")).containsText("2 groups to choose");
        assertThat(visit.choice("COS 214", "Lecture")).containsText("Only G01");
        assertThat(visit.choice("COS 214", "Practical")).containsText("1 of 2 fit");
    }

    @Test
    void aChoiceFromTheListShowsItsClashInWordsAndHatchingAndCanBeUndone() {
        visit.choice("COS 214", "Practical").locator("a").click();
        assertThat(visit.heading("Choose your COS 214 practical")).isFocused();
        assertThat(visit.page.locator(".ghost")).hasCount(2);
        assertThat(visit.option("P01")).containsText("clashes with STK 220 G01");
        assertThat(visit.option("P02")).containsText("fits");

        visit.option("P01").locator("input").check();

        assertThat(visit.page.locator("main .grid .clashing")).hasCount(2);
        assertThat(visit.page.locator(".states")).containsText("1 clash");
        assertThat(visit.page.locator("#clashes")).containsText("COS 214 P01 and STK 220 G01: Tuesday");
        visit.undo();
        assertThat(visit.page.locator("main .grid .clashing")).hasCount(1);
        assertThat(visit.page.locator(".states")).containsText("No clashes");
        visit.page.reload();
        assertThat(visit.page.locator(".states")).containsText("2 groups to choose");
    }

    @Test
    void aTapOnAGhostOfTheWeekChoosesItsGroup() {
        visit.choice("COS 214", "Practical").locator("a").click();
        visit.block("COS 214", "P02").click();

        assertThat(visit.option("P02").locator("input")).isChecked();
        visit.link("Done").click();
        assertThat(visit.page.locator(".ghost")).hasCount(0);
        assertThat(visit.block("COS 214", "P02")).isVisible();
        assertThat(visit.choice("COS 214", "Practical")).containsText("P02");
    }

    @Test
    void backAndRefreshWorkAtEachStep() {
        visit.choice("COS 214", "Practical").locator("a").click();
        visit.page.reload();
        assertThat(visit.option("P02")).isVisible();

        visit.page.goBack();
        assertThat(visit.page.locator(".picker")).hasCount(0);
        visit.block("COS 214", "G01").click();
        assertThat(visit.page.locator(".sheet")).containsText("Monday 08:30–09:20");
        visit.page.reload();
        assertThat(visit.page.locator(".sheet")).containsText("IT 4-4 · HATFIELD");
        visit.page.goBack();
        assertThat(visit.page.locator(".sheet")).hasCount(0);
        visit.link("Tests").click();
        assertThat(visit.heading("Tests and exams")).isFocused();
        visit.page.reload();
        assertThat(visit.heading("Tests and exams")).isVisible();
        visit.page.goBack();
        assertThat(visit.heading("Your week")).isVisible();
    }

    @Test
    void theBestWeekIsTakenWithAllItsGroups() {
        visit.link("Propose a week").click();
        Locator first = visit.page.locator(".proposal").first();
        assertThat(first).containsText("No clashes.");
        assertThat(first.locator("svg rect").first()).isAttached();
        visit.button("Free days").click();
        assertThat(visit.button("Free days")).hasAttribute("aria-pressed", "true");
        assertThat(visit.page.locator(".results")).hasAttribute("aria-busy", "false");

        visit.saved(() -> first.getByRole(AriaRole.BUTTON).click());

        assertThat(visit.heading("Your week")).isVisible();
        assertThat(visit.page.locator(".states")).containsText("All groups chosen");
        assertThat(visit.page.locator("main .grid .block")).hasCount(4);
        visit.page.reload();
        assertThat(visit.block("COS 214", "P02")).isVisible();
        visit.link("Propose a week").click();
        assertThat(visit.button("Free days")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void aKeptGroupStaysInEveryProposalAndWhatCannotBeCombinedIsNamed() {
        visit.choice("COS 214", "Practical").locator("a").click();
        visit.option("P01").locator("input").check();
        assertThat(visit.toast()).isVisible();
        visit.button("Keep when proposing").click();
        visit.go("propose");

        assertThat(visit.page.locator(".results .warning")).containsText("No choice of groups is free of clashes");
        assertThat(visit.page.locator(".results .warning")).containsText("COS 214: Practical");
        assertThat(visit.page.locator(".proposal").first()).containsText("Clashes for 50 min a week.");
        visit.button("COS 214 P01").click();
        assertThat(visit.page.locator(".proposal").first()).containsText("No clashes.");
    }

    @Test
    void anotherWindowsChangeIsNotUndoneByThisOne() {
        Visit second = visit.secondWindow();
        second.choice("COS 214", "Practical").locator("a").click();
        second.option("P02").locator("input").check();
        assertThat(second.toast()).containsText("chosen");
        visit.watched.expectRefusal();

        visit.choice("STK 220", "Tutorial").locator("a").click();
        visit.option("T01").locator("input").click(); // the page takes it back, so it need not be checked

        assertThat(visit.toast()).containsText("changed in another window");
        assertThat(visit.block("COS 214", "P02")).isVisible();
        visit.option("T01").locator("input").check();
        assertThat(visit.block("STK 220", "T01")).isVisible();
    }

    @Test
    void aNewerFileWithoutTheChosenGroupAsksToChooseAgain() {
        visit.choice("COS 214", "Practical").locator("a").click();
        visit.option("P02").locator("input").check();
        assertThat(visit.toast()).containsText("chosen");
        DrawnSchedule newer = DrawnSchedule.lectures();
        StudentFiles.lecture(newer, "COS 214", "G01", "L1", "Monday", "09:30 - 10:20");
        StudentFiles.lecture(newer, "COS 214", "P03", "P1", "Thursday", "14:30 - 17:20");
        StudentFiles.lecture(newer, "COS 214", "P04", "P1", "Friday", "14:30 - 17:20");
        StudentFiles.lecture(newer, "STK 220", "G01", "L1", "Tuesday", "10:30 - 11:20");
        visit.go("files");

        visit.choose(StudentFiles.pdf("newer.pdf", newer));

        visit.toast().getByText("See what").click();
        assertThat(visit.page.locator(".moved")).containsText("Monday, 08:30–09:20");
        assertThat(visit.page.locator(".moved")).containsText("Monday, 09:30–10:20");
        assertThat(visit.page.locator(".removed")).containsText("P02");
        visit.link("To your week").click();
        assertThat(visit.choice("COS 214", "Practical")).containsText("P02 is gone. Choose again.");
        assertThat(visit.page.locator(".warning")).containsText("Choose again");
        visit.choice("COS 214", "Practical").locator("a").click();
        visit.option("P03").locator("input").check();
        assertThat(visit.choice("COS 214", "Practical")).containsText("P03");
        assertThat(visit.page.locator(".warning")).hasCount(0);
        assertThat(visit.timetables()).hasSize(1);
    }
}
