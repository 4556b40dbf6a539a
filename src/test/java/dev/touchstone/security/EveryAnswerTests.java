package dev.touchstone.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.touchstone.identity.Role;
import dev.touchstone.security.Crawl.Page;
import dev.touchstone.testing.Routes;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What every answer must be, for who may read it: headers, nothing that runs, nothing that is computed from a text. */
@TouchstoneTest
class EveryAnswerTests {

    private static final String RUNS = "<img src=x onerror=alert(1)>";
    private static final String COMPUTES = "${7919*7919}[[${7919*7919}]]__${7919*7919}__";
    private static final String COMPUTED = "62710561";

    /** Named by its content and nobody's data: the one answer that a browser may keep. */
    private static final String PICTURE = "/question-pictures/{hash}";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Routes routes;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    private Crawl crawl;

    @BeforeEach
    void crawl() {
        crawl = new Crawl(routes, mvc);
    }

    @Test
    void carriesTheHeaders() throws IOException {
        var pages = everyPage(World.withAnOffer(beans));
        assertSoftly(all -> pages.forEach(page -> {
            var policy = String.valueOf(page.response().getHeader("Content-Security-Policy"));
            var framed = policy.contains("frame-ancestors 'self'");
            all.assertThat(policy)
                    .as("%s: policy", page)
                    .containsPattern("default-src '(self|none)'")
                    .contains("frame-ancestors")
                    .doesNotContain("unsafe");
            all.assertThat(page.response().getHeader("X-Content-Type-Options"))
                    .as("%s: sniffing", page)
                    .isEqualTo("nosniff");
            all.assertThat(page.response().getHeader("X-Frame-Options"))
                    .as("%s: frames", page)
                    .isEqualTo(framed ? "SAMEORIGIN" : "DENY");
            all.assertThat(page.response().getHeader("Cache-Control"))
                    .as("%s: caching", page)
                    .contains(
                            page.pattern().equals(PICTURE) && page.status() == 200 ? "private, immutable" : "no-store");
            all.assertThat(page.response().getHeader("Referrer-Policy"))
                    .as("%s: referrer", page)
                    .isEqualTo(
                            page.pattern().matches("/(c|my|invitations)/.*")
                                    ? "no-referrer"
                                    : "strict-origin-when-cross-origin");
        }));
    }

    @Test
    void runsAndComputesNothingThatSomebodyWrote() throws IOException {
        var pages = everyPage(World.withAnOffer(beans, RUNS + COMPUTES));
        assertSoftly(all -> pages.forEach(page -> {
            all.assertThat(page.text()).as(page.toString()).doesNotContain(COMPUTED);
            if (isHtml(page)) {
                all.assertThat(page.text()).as(page.toString()).doesNotContain(RUNS);
            }
        }));
        assertThat(pages)
                .filteredOn(page -> page.text().contains("&lt;img src=x"))
                .hasSizeGreaterThan(20);
    }

    /** Neither the engine’s own web applications nor the insides of the application are there, for nobody. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/engine",
                "/camunda",
                "/app/admin/default/setup/",
                "/api/admin/setup/default/user/create",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/beans",
                "/actuator/mappings",
                "/actuator/loggers",
                "/actuator/configprops",
                "/h2-console"
            })
    void hasNoBackDoor(String path) {
        var administrator = staff.signedIn(staff.hire("林晓", Role.values()));
        var answer = mvc.get().uri(path).with(administrator).exchange().getResponse();
        assertThat(answer.getStatus()).isIn(403, 404);
    }

    private List<Page> everyPage(World world) throws IOException {
        var ids = world.ids();
        var pages = new ArrayList<Page>();
        for (var reader : List.of(world.reader(), world.colleague())) {
            pages.addAll(crawl.pages(ids, request -> request.with(staff.signedIn(reader))));
        }
        var visit = crawl.visit(world::link);
        crawl.pages(ids, request -> request.cookie(visit)).stream()
                .filter(page -> page.pattern().startsWith("/my/"))
                .forEach(pages::add);
        return pages;
    }

    private static boolean isHtml(Page page) {
        return String.valueOf(page.response().getContentType()).startsWith("text/html");
    }
}
