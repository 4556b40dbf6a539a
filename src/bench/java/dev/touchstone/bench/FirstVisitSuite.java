package dev.touchstone.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A recruiter opens the board of the large job in a browser that has nothing cached. */
final class FirstVisitSuite implements Suite {

    private static final int WARM_UP = 3;
    private static final int COUNT = 15;

    @Override
    public List<String> metrics() {
        return List.of("first_visit_bytes", "first_visit_card");
    }

    /** What one visit took. */
    private record Visit(double bytes, double requests, double cardMillis) {}

    @Override
    public List<Result> measure(Product product) throws Exception {
        var installed = Chromium.installed();
        if (installed.isEmpty()) {
            Results.note("No Chromium here: first visit skipped");
            return List.of();
        }
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        try (var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
                var browser = playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(installed.get())
                                .setArgs(Chromium.ARGUMENTS))) {
            var visits = new ArrayList<Visit>();
            var cookies = product.recruiter().cookies();
            for (int i = 0; i < WARM_UP + COUNT; i++) {
                var visit = visit(browser, product, cookies);
                if (i >= WARM_UP) {
                    visits.add(visit);
                }
            }
            return results(product.n(), visits);
        }
    }

    private static Visit visit(Browser browser, Product product, Map<String, String> cookies) {
        try (var context = browser.newContext()) {
            context.addCookies(cookies.entrySet().stream()
                    .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue())
                            .setUrl(product.application().address()))
                    .toList());
            var page = context.newPage();
            var requests = new ArrayList<Request>();
            page.onRequestFinished(requests::add);
            long before = System.nanoTime();
            page.navigate(
                    product.application().address()
                            + "/jobs/%s/board".formatted(product.company().large()),
                    new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            page.locator("article.card").first().waitFor();
            double card = (System.nanoTime() - before) / 1e6;
            page.waitForLoadState(LoadState.NETWORKIDLE);
            return new Visit(
                    requests.stream().mapToDouble(FirstVisitSuite::bytes).sum(), requests.size(), card);
        }
    }

    private static double bytes(Request request) {
        var sizes = request.sizes();
        return sizes.responseBodySize + sizes.responseHeadersSize;
    }

    private static List<Result> results(int n, List<Visit> visits) {
        var cards = visits.stream().mapToDouble(Visit::cardMillis).sorted().toArray();
        var last = visits.get(visits.size() - 1);
        return List.of(
                Result.of("first_visit_bytes", n, last.bytes(), "bytes").with("requests", last.requests()),
                new Result(
                        "first_visit_card",
                        n,
                        Meter.percentile(cards, 50),
                        "ms",
                        Meter.percentile(cards, 95),
                        null,
                        null,
                        null,
                        Map.of()));
    }
}
