package org.upschedule.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A page whose console, errors, policy violations and requests are held against what is allowed. */
final class WatchedPage {

    // The browser's own line for an answer of 400 and above: the page cannot keep it from the console.
    private static final String REFUSAL = "Failed to load resource";

    // Tests that are not about the service worker keep it out, because what it asks for cannot be scripted.
    private static final String NO_WORKER = "Service Worker registration blocked by Playwright";

    private final Page page;
    private final URI address;
    private final List<String> faults = new ArrayList<>();
    private final List<String> hosts = new ArrayList<>();
    private final List<String> expectedHosts = new ArrayList<>();
    private boolean refusalExpected;

    WatchedPage(Page page, URI address) {
        this.page = page;
        this.address = address;
        expectedHosts.add(address.getAuthority());
        page.onConsoleMessage(this::note);
        page.onPageError(faults::add);
        page.onRequest(request -> hosts.add(URI.create(request.url()).getAuthority()));
    }

    void open() {
        Response response = page.navigate(address.toString());
        assertThat(response.headerValue("content-security-policy")).contains("default-src 'none'");
        assertThat(response.headerValue("content-security-policy")).doesNotContain("unsafe");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    void expectRefusal() {
        refusalExpected = true;
    }

    /** Where the person goes on purpose. */
    void expectHost(URI other) {
        expectedHosts.add(other.getAuthority());
    }

    /** A violation of the policy is an error on the console too. */
    void assertClean() {
        assertThat(faults).isEmpty();
        assertThat(hosts).isSubsetOf(expectedHosts);
    }

    private void note(ConsoleMessage message) {
        boolean fault = message.type().equals("error") || message.type().equals("warning");
        boolean refusal = message.text().startsWith(REFUSAL);
        boolean expected = refusal && refusalExpected || message.text().startsWith(NO_WORKER);
        if (fault && !expected) {
            faults.add(message.text() + " " + message.location());
        }
    }
}
