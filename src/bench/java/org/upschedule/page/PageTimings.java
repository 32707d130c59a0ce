package org.upschedule.page;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.upschedule.run.Balancer;

/**
 * How soon the page of a running product can be used on a slow phone: processor × 4 and fast 3G, as Lighthouse has them. Prints the
 * median of some visits: over HTTP/1.1 as the product speaks it, and over HTTP/2 where HAProxy is installed. Arguments: the product's address.
 */
public final class PageTimings {

    private static final int VISITS = 5;
    private static final int SLOWER = 4;

    /** Fast 3G: 1.6 Mbit/s down, 750 kbit/s up, 150 ms for each answer. */
    private static final SlowLine FAST_3G = new SlowLine(150, 1_600_000 / 8, 750_000 / 8);

    /** Kept by the page from its first moment on. */
    private static final String WATCH = """
            window.seen = { shift: 0, painted: 0, tasks: [] };
            new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
              window.seen.tasks.push({ begin: entry.startTime, end: entry.startTime + entry.duration });
            })).observe({ type: 'longtask', buffered: true });
            new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
              if (!entry.hadRecentInput) window.seen.shift += entry.value;
            })).observe({ type: 'layout-shift', buffered: true });
            new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
              window.seen.painted = entry.startTime;
            })).observe({ type: 'largest-contentful-paint', buffered: true });""";

    /** The time at which the control can be used: it is there, and painted. */
    private static final String CONTROL_IS_SEEN = """
            control => document.querySelector(control)?.checkVisibility({ visibilityProperty: true })
              && performance.getEntriesByName('first-contentful-paint').length && performance.now()""";

    private static final String FIGURES = """
            () => {
              const loaded = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
              const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
              const waits = window.seen.tasks.map(({ begin, end }) => end - Math.max(begin, painted));
              return [loaded.length, loaded.reduce((sum, one) => sum + one.transferSize, 0), painted,
                window.seen.painted, window.seen.shift, Math.max(0, ...waits)].map(Number);
            }""";

    private final Browser browser;
    private final String address;

    private PageTimings(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    public static void main(String[] arguments) throws Exception {
        URI product = URI.create(arguments[0]);
        try (Playwright playwright = Chromium.playwright()) {
            new PageTimings(Chromium.launch(playwright), product.toString()).print("HTTP/1.1");
            if (Balancer.isInstalled()) {
                try (TlsProxy proxy = TlsProxy.before(product)) {
                    new PageTimings(
                                    Chromium.launch(playwright, proxy.trust()),
                                    proxy.address(product.getPath()).toString())
                            .print("HTTP/2");
                }
            }
        }
    }

    private void print(String protocol) {
        System.out.println(protocol);
        System.out.println(
                "view                      usable ms  requests   bytes  first paint ms  largest paint ms  shift  longest wait of a tap ms");
        print("nothing yet, first visit", "#choose-label", false, false);
        print("nothing yet, once more", "#choose-label", false, true);
        print("a week, first visit", ".grid .block", true, false);
        print("a week, once more", ".grid .block", true, true);
    }

    private void print(String view, String control, boolean withFiles, boolean cached) {
        double[][] visits = IntStream.range(0, VISITS)
                .mapToObj(visit -> visit(control, withFiles, cached))
                .toArray(double[][]::new);
        System.out.printf(
                "%-25s %10.0f %9.0f %7.0f %15.0f %17.0f %6.3f %25.0f%n",
                view,
                median(visits, 0),
                median(visits, 1),
                median(visits, 2),
                median(visits, 3),
                median(visits, 4),
                median(visits, 5),
                median(visits, 6));
    }

    private static double median(double[][] visits, int figure) {
        return IntStream.range(0, visits.length)
                .mapToDouble(visit -> visits[visit][figure])
                .sorted()
                .toArray()[visits.length / 2];
    }

    /**
     * @return milliseconds until the control is there, then requests, bytes, first and largest paint, layout shift, and how long a tap after
     *     the first paint waits at most until the browser takes it: the longest task from then on (0 where none takes 50 ms)
     */
    private double[] visit(String control, boolean withFiles, boolean cached) {
        try (BrowserContext context = browser.newContext(Visit.phone())) {
            Page page = context.newPage();
            if (withFiles) {
                prepare(page);
            }
            page.addInitScript(WATCH);
            slowDown(context, page, cached);
            if (cached) {
                page.navigate(address);
                page.waitForLoadState(LoadState.NETWORKIDLE);
            }
            page.navigate(address);
            double usable =
                    ((Number) page.waitForFunction(CONTROL_IS_SEEN, control).jsonValue()).doubleValue();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            double[] figures = numbers(page.evaluate(FIGURES));
            return IntStream.range(0, figures.length + 1)
                    .mapToDouble(i -> i == 0 ? usable : figures[i - 1])
                    .toArray();
        }
    }

    private void prepare(Page page) {
        page.navigate(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.setInputFiles("#choose", StudentFiles.all());
        page.locator(".grid .block").first().waitFor();
    }

    private static void slowDown(BrowserContext context, Page page, boolean cached) {
        CDPSession session = context.newCDPSession(page);
        FAST_3G.use(session);
        if (!cached) {
            session.send("Network.clearBrowserCache", new JsonObject());
            JsonObject off = new JsonObject();
            off.addProperty("bypass", true);
            session.send("Network.setBypassServiceWorker", off);
        }
        JsonObject processor = new JsonObject();
        processor.addProperty("rate", SLOWER);
        session.send("Emulation.setCPUThrottlingRate", processor);
    }

    private static double[] numbers(Object list) {
        return ((List<?>) list)
                .stream().mapToDouble(number -> ((Number) number).doubleValue()).toArray();
    }
}
