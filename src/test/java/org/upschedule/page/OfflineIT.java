package org.upschedule.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be read without a network, and what cannot: in a real browser, before a service that goes away. */
class OfflineIT {

    private static final String SHELL = "upschedule:/schedule/:shell:";
    private static final String ANSWERS_OF_ANN = "upschedule:/schedule/:answers:ann";
    private static final String NO_ANSWER = "no answer";

    private static Playwright playwright;
    private static Browser browser;

    private ScriptedService service;
    private Page page;

    @BeforeAll
    static void startBrowser() {
        assumeTrue(Chromium.isInstalled(), "no Chromium at " + Chromium.PATH + ": the page is not tested");
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void stopBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** The page as it is once its service worker is there. */
    @BeforeEach
    void openPage() {
        service = new ScriptedService();
        page = browser.newContext().newPage();
        page.navigate(service.address().toString());
        awaitWorker();
    }

    private void awaitWorker() {
        page.evaluate("""
                () => new Promise((resolve) => {
                  if (navigator.serviceWorker.controller) resolve();
                  navigator.serviceWorker.addEventListener('controllerchange', resolve);
                })""");
    }

    @AfterEach
    void close() {
        page.context().close();
        service.close();
    }

    /** The body of the answer, and a word where it is one that was kept. */
    private String ask(String method, String path) {
        Object answer = page.evaluate("""
                async ([method, path]) => {
                  const response = await fetch(path, { method }).catch(() => null);
                  if (!response) return 'no answer';
                  const age = response.headers.get('Age');
                  return (await response.text()) + (age !== null && age >= 0 && age < 600 ? ' kept' : '');
                }""", List.of(method, path));
        page.waitForTimeout(100); // the worker keeps an answer after it has given it
        return (String) answer;
    }

    private String get(String path) {
        return ask("GET", path);
    }

    @Test
    void pageIsThereWithoutANetwork() {
        service.close();

        page.navigate(service.address() + "?from=home-screen");

        assertThat(page.title()).endsWith("UP Schedule Generator");
        assertThat(page.evaluate(
                        "getComputedStyle(document.querySelector('h1')).fontFamily + document.styleSheets.length"))
                .asString()
                .endsWith("2");
    }

    @Test
    void pageCanBeInstalled() {
        page.evaluate("""
                () => document.head.append(Object.assign(document.createElement('link'),
                    { rel: 'manifest', href: 'manifest.webmanifest' }))""");
        page.waitForTimeout(200);

        Object errors = page.context()
                .newCDPSession(page)
                .send("Page.getInstallabilityErrors")
                .getAsJsonArray("installabilityErrors")
                .toString();

        // The contexts of tests are like incognito windows, in which nothing is installed
        assertThat(errors).isEqualTo("[{\"errorId\":\"in-incognito\",\"errorArguments\":[]}]");
    }

    @Test
    void whatWasLoadedStaysReadableAndTellsItsAge() {
        List<String> paths = List.of(
                "api/jobs",
                "api/jobs/7",
                "api/jobs/7/schedule",
                "api/timetables",
                "api/timetables/7",
                "api/timetables/7/events?from=2026-02-02",
                "api/academic-years/2026");
        List<String> fresh = paths.stream().map(this::get).toList();
        service.close();

        assertThat(fresh).noneMatch(answer -> answer.contains("kept"));
        assertThat(paths).allSatisfy(path -> assertThat(get(path)).isEqualTo(fresh.get(paths.indexOf(path)) + " kept"));
    }

    @Test
    void freshAnswerCountsAsLongAsThereIsOne() {
        get("api/jobs");
        service.padding = " anew";

        assertThat(get("api/jobs")).isEqualTo("\"api/jobs anew\"");
    }

    @Test
    void othersAreNotKept() {
        List<String> paths = List.of(
                "api/timetables/7/calendar.ics",
                "api/jobs/7/file",
                "api/jobs/7/events",
                "api/me/usage",
                "api/admin/jobs");
        paths.forEach(this::get);
        service.close();

        assertThat(paths).allSatisfy(path -> assertThat(get(path)).isEqualTo(NO_ANSWER));
    }

    @Test
    void changesAreNotKept() {
        ask("POST", "api/timetables");
        service.close();

        assertThat(get("api/timetables")).isEqualTo(NO_ANSWER);
        assertThat(ask("POST", "api/timetables")).isEqualTo(NO_ANSWER);
    }

    @Test
    void errorsAndStreamsAreNotKept() {
        service.status = 503;
        get("api/jobs/1");
        service.status = 200;
        service.contentType = "text/event-stream";
        get("api/jobs/2");
        service.close();

        assertThat(get("api/jobs/1")).isEqualTo(NO_ANSWER);
        assertThat(get("api/jobs/2")).isEqualTo(NO_ANSWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT"})
    void ofAnotherOwnerNothingIsLeft(String method) {
        get("api/jobs");
        service.owner = "ben";
        ask(method, "api/timetables/8");
        service.close();

        assertThat(get("api/jobs")).isEqualTo(NO_ANSWER);
        assertThat(caches()).doesNotContain(ANSWERS_OF_ANN);
    }

    @Test
    void whoLeavesLeavesNothing() {
        get("api/jobs");
        ask("DELETE", "api/me");

        assertThat(caches()).allSatisfy(name -> assertThat(name).startsWith(SHELL));
    }

    @Test
    void whoIsNotKnownAnyMoreLeavesNothing() {
        get("api/jobs");
        service.status = 401;
        get("api/timetables");

        assertThat(caches()).allSatisfy(name -> assertThat(name).startsWith(SHELL));
    }

    @Test
    void whatIsDeletedIsForgottenWithAllBelowIt() {
        get("api/jobs/7");
        get("api/jobs/7/schedule");
        get("api/jobs/77");
        ask("DELETE", "api/jobs/7?confirm=true");
        service.close();

        assertThat(get("api/jobs/7")).isEqualTo(NO_ANSWER);
        assertThat(get("api/jobs/7/schedule")).isEqualTo(NO_ANSWER);
        assertThat(get("api/jobs/77")).endsWith("kept");
    }

    @Test
    void whatWasAskedForBeforeAChangeIsNotKeptAfterIt() {
        service.slowPath = "api/jobs/7/schedule";
        page.evaluate("""
                async () => {
                  const slow = fetch('api/jobs/7/schedule');
                  await fetch('api/jobs/7', { method: 'DELETE' });
                  await slow;
                }""");
        page.waitForTimeout(100);
        service.close();

        assertThat(get("api/jobs/7/schedule")).isEqualTo(NO_ANSWER);
    }

    /** A window that is open may still need a module of it. */
    @Test
    void filesOfThePageBeforeAreKeptAndOlderOnesAreNot() {
        page.evaluate("""
                async (shell) => {
                  await caches.open(`${shell}oldest`);
                  await caches.open(`${shell}before`);
                  await caches.open('another page of this host');
                  await (await navigator.serviceWorker.getRegistration()).unregister();
                }""", SHELL);
        page.reload();
        awaitWorker();

        assertThat(caches())
                .hasSize(3)
                .contains(SHELL + "before", "another page of this host")
                .doesNotContain(SHELL + "oldest");
    }

    @Test
    void whatIsGoneOnAnotherDeviceIsForgotten() {
        get("api/jobs/7");
        service.status = 404;
        get("api/jobs/7");
        service.close();

        assertThat(get("api/jobs/7")).isEqualTo(NO_ANSWER);
    }

    @Test
    void onlySoManyAndNoLargeOnesAreKept() {
        page.evaluate("""
                async () => {
                  for (let i = 1; i <= 70; i++) {
                    await fetch(`api/jobs/${i}`);
                    await new Promise((resolve) => setTimeout(resolve, 10));
                  }
                }""");
        service.padding = "x".repeat(600_000);
        get("api/timetables/7");
        service.close();

        assertThat(page.evaluate("async (name) => (await (await caches.open(name)).keys()).length", ANSWERS_OF_ANN))
                .isEqualTo(60);
        assertThat(get("api/jobs/70")).endsWith("kept");
        assertThat(get("api/jobs/1")).isEqualTo(NO_ANSWER);
        assertThat(get("api/timetables/7")).isEqualTo(NO_ANSWER);
    }

    @SuppressWarnings("unchecked")
    private List<String> caches() {
        return (List<String>) page.evaluate("() => caches.keys()");
    }
}
