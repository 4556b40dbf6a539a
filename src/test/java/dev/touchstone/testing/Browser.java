package dev.touchstone.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The browsers of one test: every person of the story gets a context of their own, so that cookies never mix. Whatever
 * the pages complain about (console errors, uncaught exceptions, violations of the content security policy) fails the
 * test, unless it was {@linkplain #tolerate tolerated}.
 */
public final class Browser {

    private static final String REPORT_VIOLATIONS = """
            document.addEventListener('securitypolicyviolation',
                e => console.error('CSP violation: ' + e.violatedDirective + ' ' + e.blockedURI));
            """;
    /** Colours on their way from one scheme to the other are not judged. */
    private static final String EVERYTHING_IS_AT_REST = """
            async () => {
              await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
              await Promise.allSettled(document.getAnimations()
                  .filter(one => one instanceof CSSTransition).map(one => one.finished));
            }
            """;

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final String baseUrl;
    private final Path screenshots;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> tolerated = new ArrayList<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();

    Browser(String baseUrl, Path screenshots) {
        this.baseUrl = baseUrl;
        this.screenshots = screenshots;
    }

    /** A person at a desktop, reading Chinese. Paths given to {@code navigate} are relative to the application. */
    public Page desktop() {
        return open(new NewContextOptions().setViewportSize(1280, 800).setLocale("zh-CN"));
    }

    /** A person with a phone, reading Chinese. */
    public Page phone() {
        return open(new NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true)
                .setDeviceScaleFactor(2)
                .setLocale("zh-CN"));
    }

    /** A person with settings of their own (language, dark scheme, no JavaScript, …). */
    public Page open(NewContextOptions options) {
        if (options.timezoneId == null) {
            options.setTimezoneId("Asia/Shanghai");
        }
        var context = Chromium.started().newContext(options.setBaseURL(baseUrl).setReducedMotion(ReducedMotion.REDUCE));
        contexts.add(context);
        context.addInitScript(REPORT_VIOLATIONS);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complain(message.text() + " (" + message.location() + ")");
            }
        });
        context.onWebError(error -> complain("Uncaught: " + error.error()));
        context.setDefaultTimeout(15_000);
        return context.newPage();
    }

    /** The address of the application, without a slash at the end. */
    public String baseUrl() {
        return baseUrl;
    }

    /** Complaints that contain this are part of the story, such as {@code status of 422}. */
    public void tolerate(String fragment) {
        tolerated.add(fragment);
    }

    /** Saves the whole page as {@code target/screenshots/<TestClass>/<name>.png}. */
    public void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(screenshots.resolve(name + ".png")));
    }

    /** Saves the page in light and dark. */
    public void screenshots(Page page, String name) {
        screenshot(page, name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        screenshot(page, name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Fails when axe finds a serious or critical accessibility problem. */
    public void assertAccessible(Page page) {
        page.evaluate(EVERYTHING_IS_AT_REST);
        var grave = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(Browser::describe)
                        .toList();
        if (!grave.isEmpty()) {
            throw new AssertionError("%s is not accessible:%n%s".formatted(page.url(), String.join("\n", grave)));
        }
    }

    private static String describe(Rule rule) {
        var first = rule.getNodes().isEmpty() ? "" : rule.getNodes().get(0).getHtml();
        return "%s: %s (%d×, first %s)"
                .formatted(rule.getId(), rule.getHelp(), rule.getNodes().size(), first);
    }

    private void complain(String text) {
        if (tolerated.stream().noneMatch(text::contains)) {
            problems.add(text);
        }
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Pictures of everything that is open, for the person who looks into a failure. */
    void screenshotAll(String test) {
        int number = 0;
        for (var context : contexts) {
            for (var page : context.pages()) {
                screenshot(page, "failed-" + test + "-" + ++number);
            }
        }
    }

    void close() {
        contexts.forEach(BrowserContext::close);
    }
}
