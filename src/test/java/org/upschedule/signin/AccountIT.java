package org.upschedule.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;
import org.upschedule.endtoend.AtOnce;
import org.upschedule.endtoend.Student;
import org.upschedule.endtoend.TestProduct;
import org.upschedule.endtoend.Waiting;

/** What is an account's, and what of it is left where. */
class AccountIT {

    private final SignInProduct signIn = SignInProduct.shared();
    private final TestProduct product = signIn.product();

    private static String timetable(Student student, String job) {
        return student.post("api/timetables", "{\"jobs\": [\"" + job + "\"]}").id();
    }

    private static String type(Student.Answer answer) {
        return answer.json().path("type").asText().replaceFirst(".*:", "");
    }

    @Test
    void timetablesAreOnEachDeviceOfHersAndOnNobodyElses() {
        Student phone = signIn.signedIn("device-1");
        String job = phone.read("exams.pdf", Drawn.exams("COS 801"));
        String timetable = timetable(phone, job);

        Student laptop = signIn.signedIn("device-1");

        assertThat(laptop.get("api/timetables/" + timetable).status()).isEqualTo(200);
        assertThat(laptop.get("api/jobs/" + job + "/schedule").status()).isEqualTo(200);
        for (Student other : List.of(signIn.signedIn("device-2"), product.student())) {
            assertThat(other.get("api/timetables/" + timetable).status()).isEqualTo(404);
            assertThat(other.get("api/jobs/" + job).status()).isEqualTo(404);
            assertThat(other.get("api/timetables").json()).isEmpty();
        }
    }

    @Test
    void whatTheBrowserMadeJoinsHerAccountWhenSheSaysSo() {
        Student phone = signIn.signedIn("joins");
        String kept = timetable(phone, phone.read("exams.pdf", Drawn.exams("COS 802")));
        Student laptop = product.student();
        String job = laptop.read("tests.pdf", Drawn.exams("COS 803"));
        String made = timetable(laptop, job);
        String feed = laptop.subscribe(made);
        Student joined = joinedByLink(laptop);

        signIn.signIn(laptop, "joins");

        assertThat(laptop.get("api/me/sign-in").json().path("apart").toString())
                .isEqualTo("{\"files\":1,\"timetables\":1}");
        assertThat(laptop.get("api/timetables/" + made).status())
                .as("not hers before she says so")
                .isEqualTo(404);
        Student.Answer brought = laptop.post("api/me/apart", "");
        assertThat(brought.json().toString()).isEqualTo("{\"files\":1,\"timetables\":1}");
        for (Student each : List.of(phone, laptop)) {
            assertThat(each.get("api/timetables/" + made).status()).isEqualTo(200);
            assertThat(each.get("api/timetables/" + kept).status()).isEqualTo(200);
            assertThat(each.get("api/jobs/" + job + "/schedule").status()).isEqualTo(200);
        }
        assertThat(laptop.get("api/me/sign-in").json().path("apart").isNull()).isTrue();
        assertThat(product.student().get(feed).status()).as("the feed goes on").isEqualTo(200);
        assertThat(joined.get("api/timetables/" + made).status())
                .as("a browser that is not signed in")
                .isEqualTo(404);
        laptop.delete("api/me/sign-in");
        assertThat(laptop.get("api/timetables").json()).as("nothing is left").isEmpty();
    }

    private Student joinedByLink(Student student) {
        String secret =
                student.post("api/me/links", "").json().path("address").asText().replaceFirst(".*#join=", "");
        Student other = product.student();
        other.post("api/me/joins", "{\"secret\": \"" + secret + "\"}");
        return other;
    }

    @Test
    void whatSheLeavesApartIsThereAgainAfterSheHasSignedOut() {
        Student browser = product.student();
        String made = timetable(browser, browser.read("exams.pdf", Drawn.exams("COS 804")));
        signIn.signIn(browser, "leaves-apart");
        String hers = timetable(browser, browser.read("exams.pdf", Drawn.exams("COS 805")));

        browser.delete("api/me/sign-in");

        assertThat(browser.get("api/timetables/" + made).status()).isEqualTo(200);
        assertThat(browser.get("api/timetables/" + hers).status()).isEqualTo(404);
    }

    @Test
    void fullAccountTakesNothingAlongAndLosesNothing() {
        Student browser = product.student();
        String made = timetable(browser, browser.read("exams.pdf", Drawn.exams("COS 806")));
        signIn.signIn(browser, "full");
        String job = browser.read("exams.pdf", Drawn.exams("COS 807"));
        for (int i = 0; i < 50; i++) {
            timetable(browser, job);
        }

        Student.Answer answer = browser.post("api/me/apart", "");

        assertThat(type(answer)).isEqualTo("storage-full");
        assertThat(browser.get("api/timetables").json()).hasSize(50);
        browser.delete("api/me/sign-in");
        assertThat(browser.get("api/timetables/" + made).status()).isEqualTo(200);
    }

    @Test
    void accountIsNotGivenAwayByALink() {
        Student hers = signIn.signedIn("links");
        String secret = product.student()
                .post("api/me/links", "")
                .json()
                .path("address")
                .asText()
                .replaceFirst(".*#join=", "");

        assertThat(type(hers.post("api/me/links", ""))).isEqualTo("signed-in");
        assertThat(type(hers.post("api/me/joins", "{\"secret\": \"" + secret + "\", \"confirm\": true}")))
                .isEqualTo("signed-in");
    }

    @Test
    void whoIsNotSignedInBringsNothingAlong() {
        assertThat(type(product.student().post("api/me/apart", ""))).isEqualTo("not-signed-in");
        assertThat(type(product.student().delete("api/me/sign-ins"))).isEqualTo("not-signed-in");
    }

    @Test
    void signingOutEndsCopiesOfTheCookieAndTheSignInAtTheProvider() {
        Student browser = signIn.signedIn("leaves");
        String copy = String.join("; ", browser.cookies());
        assertThat(copy).contains("upschedule-sign-in=").doesNotContain("upschedule-id=");

        Student.Answer out = browser.delete("api/me/sign-in");

        assertThat(out.response().headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("upschedule-sign-in=;") && cookie.contains("Max-Age=0"));
        String provider = out.json().path("address").asText();
        assertThat(browser.get(provider).header("Location"))
                .isEqualTo(product.address().toString());
        assertThat(signIn.provider().ends().get(signIn.provider().ends().size() - 1))
                .containsEntry("client_id", TestProvider.CLIENT)
                .doesNotContainKey("id_token_hint");
        Student.Answer stolen = product.student().with("Cookie", copy).get("api/timetables");
        assertThat(stolen.status()).isEqualTo(401);
        assertThat(type(stolen)).isEqualTo("signed-out");
        assertThat(stolen.header("WWW-Authenticate")).isNotBlank();
        assertThat(stolen.response().headers().allValues("Set-Cookie"))
                .as("told once, then the browser is somebody else")
                .anyMatch(cookie -> cookie.startsWith("upschedule-sign-in=;") && cookie.contains("Max-Age=0"))
                .noneMatch(cookie -> cookie.startsWith("upschedule-id="));
    }

    @Test
    void cookieThatWasChangedIsNoSignIn() {
        String cookie = String.join("; ", signIn.signedIn("forged").cookies());

        for (String forged : List.of(cookie.replaceFirst(".$", "!"), cookie.replaceFirst("=.", "=g"), cookie + "x")) {
            assertThat(product.student().with("Cookie", forged).get("api/jobs").status())
                    .isEqualTo(401);
        }
    }

    @Test
    void allBrowsersCanBeSignedOutAtOnce() {
        Student phone = signIn.signedIn("everywhere");
        Student laptop = signIn.signedIn("everywhere");
        Student other = signIn.signedIn("somebody-else");

        assertThat(phone.delete("api/me/sign-ins").status()).isEqualTo(200);

        assertThat(laptop.get("api/timetables").status()).isEqualTo(401);
        assertThat(other.get("api/timetables").status()).isEqualTo(200);
        signIn.signIn(laptop, "everywhere");
        assertThat(laptop.get("api/timetables").status()).isEqualTo(200);
    }

    @Test
    void newSignInOfABrowserEndsTheOneBefore() {
        Student browser = signIn.signedIn("first");
        String before = String.join("; ", browser.cookies());

        signIn.signIn(browser, "second");

        assertThat(product.student().with("Cookie", before).get("api/jobs").status())
                .isEqualTo(401);
    }

    @Test
    void deletingAllDeletesTheAccount() {
        Student phone = signIn.signedIn("deletes");
        String timetable = timetable(phone, phone.read("exams.pdf", Drawn.exams("COS 808")));
        Student laptop = signIn.signedIn("deletes");

        Student.Answer deleted = phone.delete("api/me");

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.response().headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("upschedule-sign-in=;"));
        assertThat(product.count("SELECT count(*) FROM account WHERE subject = 'deletes'"))
                .isZero();
        assertThat(laptop.get("api/timetables").status()).isEqualTo(401);
        signIn.signIn(laptop, "deletes");
        assertThat(laptop.get("api/timetables/" + timetable).status()).isEqualTo(404);
    }

    @Test
    void firstSignInsAtOnceAreOneAccount() throws Exception {
        signIn.provider().person("at-once");
        List<Callable<Integer>> browsers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Student browser = product.student();
            String address = SignInProduct.wayBack(browser);
            browsers.add(() -> browser.get(address).status());
        }

        assertThat(AtOnce.statuses(browsers.size(), browsers)).containsOnly(303);
        assertThat(product.count("SELECT count(*) FROM account WHERE subject = 'at-once'"))
                .isEqualTo(1);
    }

    @Test
    void ofAPersonWhoDoesNotAdministerNoNameIsKept() {
        signIn.signedIn("nameless", "students");

        assertThat(product.count("SELECT count(*) FROM account WHERE subject = 'nameless' AND administrator IS NULL"))
                .isEqualTo(1);
    }

    @Test
    void whoIsInAGroupThatAdministersDoesAndIsNamed() {
        Student dean = signIn.signedIn("dean", "students", SignInProduct.ADMIN_GROUP);
        Student student = signIn.signedIn("no-dean", "students");

        assertThat(dean.get("api/me/sign-in").json().path("administrator").asBoolean())
                .isTrue();
        Student.Answer made = dean.post("api/admin/announcements", """
                {"level": "INFO", "english": "a", "afrikaans": "b", "from": "2026-01-01T00:00:00Z", "until": "2026-01-02T00:00:00Z"}""");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(dean.get("api/admin/audit?limit=1")
                        .json()
                        .get(0)
                        .path("actor")
                        .asText())
                .isEqualTo("name-of-dean (dean)");
        assertThat(student.get("api/admin/audit").status()).isEqualTo(401);
        assertThat(dean.with("Sec-Fetch-Site", "cross-site")
                        .post("api/admin/announcements", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(product.student()
                        .with("Authorization", "Bearer " + TestProduct.ADMIN_TOKEN)
                        .get("api/admin/audit")
                        .status())
                .as("the token goes on to work")
                .isEqualTo(200);
    }

    @Test
    void whoHasLeftTheGroupAdministersNoMoreOnAnyDevice() {
        Student phone = signIn.signedIn("former", SignInProduct.ADMIN_GROUP);
        assertThat(phone.get("api/admin/audit").status()).isEqualTo(200);

        signIn.signedIn("former");

        assertThat(phone.get("api/admin/audit").status()).isEqualTo(401);
    }

    @Test
    void accountThatNobodyUsesAndThatHasNothingIsDeleted() {
        signIn.signedIn("gone");
        Student keeps = signIn.signedIn("keeps");
        timetable(keeps, keeps.read("exams.pdf", Drawn.exams("COS 809")));
        signIn.signedIn("recent");

        product.change("UPDATE account SET used_at = now() - interval '401 days' WHERE subject IN ('gone', 'keeps')");

        Waiting.until(
                "the account is deleted",
                Duration.ofSeconds(30),
                () -> product.count("SELECT count(*) FROM account WHERE subject = 'gone'") == 0);
        assertThat(product.count("SELECT count(*) FROM account WHERE subject IN ('keeps', 'recent')"
                        + " AND used_at > now() - interval '1 day'"))
                .as("what she has counts as use")
                .isEqualTo(2);
    }
}
