package org.upschedule.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.upschedule.endtoend.TestProduct;

/** A student's visit with a browser of her own: what she looks at, in the words of the page. */
final class Visit implements AutoCloseable {

    private final BrowserContext context;
    private final URI address;
    final Page page;
    final WatchedPage watched;

    private Visit(BrowserContext context, URI address) {
        this.context = context;
        this.address = address;
        page = context.newPage();
        watched = new WatchedPage(page, address);
        watched.open();
        arrived();
    }

    /** Waits until the page is there, also after it has come back from elsewhere. */
    void arrived() {
        page.locator("#language").waitFor(); // the first view is there before, without what the script does
        page.locator("main h1").waitFor();
    }

    static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true);
    }

    static Browser.NewContextOptions desk() {
        return new Browser.NewContextOptions().setViewportSize(1280, 900);
    }

    static Visit with(Browser browser, Browser.NewContextOptions options) {
        return with(browser, options, TestProduct.shared().address());
    }

    /** @param address of the product */
    static Visit with(Browser browser, Browser.NewContextOptions options, URI address) {
        String locale = options.locale == null ? "en-ZA" : options.locale;
        return new Visit(
                browser.newContext(options.setLocale(locale)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setServiceWorkers(ServiceWorkerPolicy.BLOCK)),
                address);
    }

    void use(SlowLine line) {
        line.use(context.newCDPSession(page));
    }

    /** Another window of the same browser. */
    Visit secondWindow() {
        return new Visit(context, address);
    }

    void choose(FilePayload... files) {
        page.setInputFiles("#choose", files);
    }

    /** Chooses files and waits until the week is there. */
    Visit arriveWith(FilePayload... files) {
        choose(files);
        page.locator("h1", new Page.LocatorOptions().setHasText(Pattern.compile("Your week|Jou week")))
                .waitFor();
        return this;
    }

    /** Does what changes the timetable, and waits until the service has it: the page shows a change before. */
    void saved(Runnable change) {
        page.waitForResponse(response -> response.request().method().equals("PUT") && response.ok(), change);
    }

    /** Once the change that it takes back has had its answer: else that would be taken for the one of the way back. */
    void undo() {
        Locator undo = toast().getByText("Undo");
        undo.waitFor();
        saved(undo::click);
    }

    void go(String part) {
        page.evaluate("part => { location.hash = part; }", part);
    }

    /** What a list of session buttons in the week says. */
    Locator block(String module, String group) {
        return page.locator("main .grid .block")
                .filter(new Locator.FilterOptions().setHasText(module))
                .filter(new Locator.FilterOptions().setHasText(group));
    }

    Locator choice(String module, String kind) {
        return page.locator(".choices .module", new Page.LocatorOptions().setHasText(module))
                .locator("li", new Locator.LocatorOptions().setHasText(kind));
    }

    Locator option(String group) {
        return page.locator(".picker .option", new Page.LocatorOptions().setHasText(group));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    Locator toast() {
        return page.locator(".toast");
    }

    /** The question that is asked, if there is one. */
    Locator question() {
        return page.locator("dialog.question");
    }

    void answer(String name) {
        question()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    List<String> timetables() {
        return ids("api/timetables");
    }

    List<String> jobs() {
        return ids("api/jobs");
    }

    /** A text that the service answers with. */
    String fetched(String path) {
        return (String) page.evaluate("async path => (await fetch(path)).text()", path);
    }

    private List<String> ids(String path) {
        String joined = (String)
                page.evaluate("async path => (await (await fetch(path)).json()).map(one => one.id).join()", path);
        return Arrays.stream(joined.split(",")).filter(id -> !id.isEmpty()).toList();
    }

    @Override
    public void close() {
        try {
            watched.assertClean();
        } finally {
            context.close();
        }
    }
}
