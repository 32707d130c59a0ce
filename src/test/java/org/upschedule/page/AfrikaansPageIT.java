package org.upschedule.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the service says of clashes, and of what would vanish, is read in Afrikaans too. */
class AfrikaansPageIT extends BrowserTest {

    /** None of them is a word of Afrikaans, or of a form. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|and|are|both|which|would|choice|groups?|these|lectures?|practicals?|tests|exams?|with|no|year|semester of|Monday|Tuesday|August)\\b",
            Pattern.CASE_INSENSITIVE);

    private Visit visit;

    @BeforeEach
    void arrive() {
        visit = visit(Visit.phone().setLocale("af-ZA")).arriveWith(StudentFiles.all());
    }

    private void assertNoEnglish(Locator part) {
        assertThat(part.innerText().replace("exams.pdf", "")).doesNotContainPattern(ENGLISH);
        assertThat(part.locator("[lang^=en]")).hasCount(0);
    }

    @Test
    void proposalsSayWhatClashesAndWhy() {
        visit.go("pick/COS 214/PRACTICAL/S2");
        visit.option("P01").locator("input").check();
        assertThat(visit.toast()).containsText("gekies");
        visit.button("Behou by voorstelle").click();
        visit.go("propose");

        Locator warning = visit.page.locator(".results .warning");
        assertThat(warning).containsText("Hierdie kan nie saam nie");
        assertThat(warning.locator("li"))
                .hasText(new String[] {"COS 214: Prakties (P01, wat jy behou)", "STK 220: Lesing (net G01)"});
        Locator first = visit.page.locator(".proposal").first();
        first.locator("summary").click();
        assertThat(first.locator(".findings"))
                .containsText("COS 214 P01 en STK 220 G01 is albei op Dinsdag, 10:30–11:20.");
        assertThat(first.locator(".findings"))
                .containsText(Pattern.compile(
                        "COS 214 G01 en STK 220 Test 1 is albei op .* Augustus \\d{4}, 08:30–09:20\\."));
        visit.page.locator(".toast button").last().click();
        assertNoEnglish(visit.page.locator("main"));
    }

    @Test
    void questionsSayWhatWouldVanish() {
        visit.watched.expectRefusal();
        visit.go("files");
        visit.choose(StudentFiles.pdf("jaar.pdf", StudentFiles.ofTheYear()));
        assertThat(visit.page.locator(".files").first()).containsText("jaar.pdf");
        visit.choose(StudentFiles.pdf("helfte.pdf", StudentFiles.ofSemesters()));

        assertThat(visit.question().locator("li")).hasText(Pattern.compile("Lesings, hele jaar \\d{4}: COS 301"));
        assertNoEnglish(visit.question());
        visit.answer("Laat dit uit");
        visit.go("take");
        visit.button("Maak my kalenderadres").click();
        assertThat(visit.page.locator("#feed-address")).isVisible();
        visit.go("files");
        visit.button("Vee uit: exams.pdf").click();
        visit.answer("Vee uit");

        assertThat(visit.question().locator("li")).hasText("“UP-rooster”: COS 214 en STK 220");
        assertNoEnglish(visit.question());
    }
}
