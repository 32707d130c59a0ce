package org.upschedule.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upschedule.endtoend.TestProduct;
import org.upschedule.outgoing.BadAnswer;
import org.upschedule.signin.SignInProduct;

/** Signing in and out by the page, where that is switched on. */
class SignInPageIT extends BrowserTest {

    private final SignInProduct signIn = SignInProduct.shared();
    private final String who = UUID.randomUUID().toString();

    @Override
    URI product() {
        return signIn.product().address();
    }

    @AfterEach
    void honestAgain() {
        signIn.provider().refuse(null);
        signIn.provider().failWithTokens(null);
    }

    private Visit person(String subject, Browser.NewContextOptions options) {
        signIn.provider().person(subject);
        Visit visit = visit(options);
        visit.watched.expectHost(URI.create(signIn.provider().issuer()));
        return visit;
    }

    private static Locator entry(Visit visit) {
        return visit.page.locator("#account");
    }

    private static void signIn(Visit visit) {
        entry(visit).click();
        visit.page.waitForURL("**/#week");
        visit.arrived();
    }

    private static void signOut(Visit visit) {
        entry(visit).click();
        AccessibilityPageIT.check(visit, "signing out");
        visit.answer("Sign out");
        assertThat(visit.heading("From your PDF to your calendar")).isVisible();
        assertThat(entry(visit)).hasText("Sign in");
    }

    @Test
    void timetableOfTheBrowserJoinsTheAccountAndIsOnTheOtherDevice() {
        Visit desk = person(who, Visit.desk()).arriveWith(StudentFiles.all());

        signIn(desk);
        assertThat(desk.question()).containsText("3 files and 1 timetable were made in this browser");
        AccessibilityPageIT.check(desk, "question");
        desk.answer("They are mine");

        assertThat(desk.toast()).containsText("They are in your account now");
        assertThat(desk.block("COS 214", "G01")).isVisible();
        Visit phone = person(who, Visit.phone());
        signIn(phone);
        assertThat(phone.block("COS 214", "G01")).isVisible();
        assertThat(phone.timetables()).isEqualTo(desk.timetables());
        phone.go("files");
        assertThat(phone.heading("Your account")).isVisible();
        assertThat(phone.heading("Another device")).hasCount(0); // that one signs in, too
        assertThat(phone.page.locator("#choose-privacy"))
                .hasText("Private to your account. PDFs are deleted after 24 hours.");
        AccessibilityPageIT.check(phone, "files");
        phone.go("privacy");
        assertThat(phone.heading("If you sign in")).isVisible();
    }

    @Test
    void signingOutLeavesNothingBehind() {
        Visit visit = person(who, Visit.desk());
        signIn(visit);
        visit.arriveWith(StudentFiles.all());
        visit.go("take");
        visit.button("Make my calendar address").click();
        assertThat(visit.page.locator("#feed-address")).isVisible();

        Visit otherWindow = visit.secondWindow();
        assertThat(otherWindow.block("COS 214", "G01")).isVisible();

        signOut(visit);

        assertThat(otherWindow.heading("From your PDF to your calendar")).isVisible();
        assertThat(otherWindow.block("COS 214", "G01")).hasCount(0);
        assertThat((Integer) visit.page.evaluate("localStorage.length")).isZero();
        assertThat(visit.timetables()).isEmpty();
        assertThat(visit.jobs()).isEmpty();
        signIn.provider().person(who + "-other");
        signIn(visit);
        assertThat(visit.timetables()).as("the next person's").isEmpty();
    }

    @Test
    void whatIsLeftApartCanComeAlongLater() {
        Visit visit = person(who, Visit.desk()).arriveWith(StudentFiles.all());
        signIn(visit);
        visit.answer("Leave them apart");
        assertThat(visit.heading("From your PDF to your calendar")).isVisible();
        visit.arriveWith(StudentFiles.lectures());
        visit.go("files");
        assertThat(visit.heading("Made here before you signed in")).isVisible();
        AccessibilityPageIT.check(visit, "apart");

        visit.button("They are mine").click();

        assertThat(visit.toast()).containsText("They are in your account now");
        assertThat(visit.heading("Made here before you signed in")).hasCount(0);
        assertThat(visit.timetables()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied, en-ZA, Sign in, you did not finish at the university",
        "access_denied, af-ZA, Teken in, nie by die universiteit klaargemaak",
        "server_error, en-ZA, Sign in, does not answer",
        "server_error, af-ZA, Teken in, antwoord nie"
    })
    void whoIsNotSignedInIsToldWhy(String error, String locale, String entry, String why) {
        signIn.provider().refuse(error);
        Visit visit = person(who, Visit.phone().setLocale(locale));
        assertThat(entry(visit)).hasText(entry);

        signIn(visit);

        assertThat(visit.toast()).containsText(why);
        assertThat(entry(visit)).hasText(entry);
        assertThat(visit.page.url()).endsWith("#week");
    }

    @Test
    void whoWasSignedOutElsewhereIsToldAndSeesNothingOfIt() {
        Visit desk = person(who, Visit.desk());
        signIn(desk);
        desk.arriveWith(StudentFiles.all());
        Visit phone = person(who, Visit.phone());
        signIn(phone);
        phone.go("files");
        phone.button("Sign out everywhere").click();
        phone.answer("Sign out everywhere");
        assertThat(phone.heading("From your PDF to your calendar")).isVisible();
        desk.watched.expectRefusal();

        desk.go("take");
        Locator make = desk.button("Make my calendar address");
        make.or(desk.heading("From your PDF to your calendar")).first().waitFor();
        // Where it is still there: the view may have asked for something by itself, and have been told by that
        make.evaluateAll("buttons => buttons.forEach(button => button.click())");

        assertThat(desk.toast()
                        .filter(new Locator.FilterOptions().setHasText("You are not signed in any more"))
                        .first())
                .isVisible();
        assertThat(desk.heading("From your PDF to your calendar")).isVisible();
        assertThat(desk.block("COS 214", "G01")).hasCount(0);
    }

    @Test
    void entryFitsIntoTheNarrowestWindow() {
        Visit visit = person(who, Visit.phone().setViewportSize(320, 700).setLocale("af-ZA"));

        assertThat(entry(visit)).isVisible();
        assertThat((Integer) visit.page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(320);
        assertThat(((Number) entry(visit).evaluate("button => button.getBoundingClientRect().height")).doubleValue())
                .isGreaterThan(43.5);
        AccessibilityPageIT.check(visit, "start");
    }

    @Test
    void administratorComesInByTheGroup() {
        Visit visit = person(who, Visit.desk());
        signIn.provider().person(who, SignInProduct.ADMIN_GROUP);
        visit.page.navigate(product().resolve("admin.html").toString());

        visit.button("Sign in with the university").click();

        assertThat(visit.heading("Who did what")).isVisible();
        visit.button("Sign out").click();
        visit.page.waitForURL(product().toString());
    }

    /** It lets her go, and does not say then who she is. */
    @Test
    void whoWaitsForTheProviderInVainIsToldToTryAgainAndHasWhatShePreparedBefore() {
        Visit other = person(who + "-other", Visit.desk());
        signIn(other);
        Visit visit = person(who, Visit.phone()).arriveWith(StudentFiles.lectures());
        signIn.provider().failWithTokens(BadAnswer.SILENT);

        signIn(visit);

        assertThat(visit.toast()).containsText("does not answer. Please try again in a minute");
        assertThat(entry(visit)).hasText("Sign in");
        assertThat(visit.heading("Your week")).isVisible();
        other.page.reload();
        assertThat(entry(other)).hasText("Sign out");
        signIn.provider().failWithTokens(null);
        signIn(visit);
        assertThat(visit.question()).containsText("1 file and 1 timetable were made in this browser");
    }

    @Test
    void nobodyIsOfferedToSignInWhereItIsOffAndThePageDoesNotAsk() {
        Visit visit = visit(Visit.desk(), TestProduct.shared().address());
        List<String> asked = new ArrayList<>();
        visit.page.onRequest(request -> asked.add(request.url()));
        visit.page.reload();
        visit.arrived();
        visit.arriveWith(StudentFiles.all());
        visit.go("files");

        assertThat(visit.heading("Another device")).isVisible();
        assertThat(entry(visit)).hasCount(0);
        assertThat(asked)
                .anyMatch(url -> url.endsWith("api/timetables"))
                .noneMatch(url -> url.endsWith("api/me/sign-in"));
    }
}
