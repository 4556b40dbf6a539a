package dev.touchstone.testing;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser installed on this machine, started once per test run. */
final class Chromium {

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:/Program Files/Google/Chrome/Application/chrome.exe",
            "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe");

    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--force-prefers-reduced-motion");

    private Chromium() {}

    /** Where the browser is: {@code TOUCHSTONE_CHROMIUM}, else one of the usual places. */
    static Optional<Path> installed() {
        return Stream.concat(Stream.ofNullable(System.getenv("TOUCHSTONE_CHROMIUM")), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Whether Playwright's driver bundle (one jar for all systems) is on the class path; only failsafe puts it there. */
    static boolean hasDriver() {
        return Chromium.class.getResource("/driver/linux/node") != null;
    }

    static com.microsoft.playwright.Browser started() {
        return Holder.BROWSER;
    }

    private static final class Holder {

        static final com.microsoft.playwright.Browser BROWSER = launch();

        private static com.microsoft.playwright.Browser launch() {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(installed().orElseThrow())
                            .setHeadless(true)
                            .setArgs(ARGUMENTS));
        }
    }
}
