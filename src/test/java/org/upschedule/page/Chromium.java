package org.upschedule.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The system's browser: a build fetches none, and it is kept from asking hosts of its own. */
final class Chromium {

    static final Path PATH = Path.of("/usr/bin/chromium");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    static boolean isInstalled() {
        return Files.isExecutable(PATH);
    }

    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Browser launch(Playwright playwright, String... more) {
        List<String> arguments =
                Stream.concat(ARGUMENTS.stream(), Stream.of(more)).toList();
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(PATH).setArgs(arguments));
    }
}
