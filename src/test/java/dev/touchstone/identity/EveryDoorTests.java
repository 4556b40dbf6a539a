package dev.touchstone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.touchstone.testing.Routes;
import dev.touchstone.testing.Routes.Route;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What must hold for every address, also for those that are added tomorrow. */
@TouchstoneTest
class EveryDoorTests {

    /** What a stranger may read. A new entry here is a decision. */
    private static final List<String> PUBLIC =
            List.of("/sign-in", "/lost-link", "/apply", "/mailbox", "/api/v1/openapi.json");

    @Autowired
    Routes routes;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    @Test
    void aStrangerReadsOnlyWhatIsPublic() {
        assertSoftly(all -> {
            for (var route : reads()) {
                var status = ask(route).getStatus();
                if (isPublic(route)) {
                    continue;
                }
                all.assertThat(status).as(route.toString()).isIn(302, 303, 401, 403, 404);
            }
        });
        assertThat(reads()).hasSizeGreaterThan(10);
    }

    @Test
    void aStrangerIsSentToTheSignInPageFromEveryStaffPage() {
        var staffPages = reads().stream()
                .filter(route -> !isPublic(route) && !route.pattern().matches("/(my|c|invitations|api)/.*|/error"))
                .toList();
        assertSoftly(all -> {
            for (var route : staffPages) {
                all.assertThat(ask(route).getRedirectedUrl())
                        .as(route.toString())
                        .isEqualTo("/sign-in");
            }
        });
    }

    @Test
    void everyChangeNeedsTheToken() {
        var administrator = staff.signedIn(staff.hire("林晓", Role.values()));
        var changes = routes.all().stream()
                .filter(route ->
                        route.method() != HttpMethod.GET && !route.pattern().equals("/error"))
                .toList();
        assertThat(changes).hasSizeGreaterThan(10);
        assertSoftly(all -> {
            for (var route : changes) {
                var answer = mvc.method(route.method())
                        .uri(route.path(UUID.randomUUID()))
                        .with(administrator)
                        .exchange();
                all.assertThat(answer.getResponse().getStatus())
                        .as(route.toString())
                        .isEqualTo(403);
            }
        });
    }

    @Test
    void everyAnswerCarriesTheHeaders() {
        assertSoftly(all -> {
            for (var route : reads()) {
                var answer = ask(route);
                all.assertThat(answer.getHeader("Content-Security-Policy"))
                        .as("%s: policy", route)
                        .contains("default-src 'self'")
                        .doesNotContain("unsafe");
                all.assertThat(answer.getHeader("X-Content-Type-Options"))
                        .as("%s: sniffing", route)
                        .isEqualTo("nosniff");
                all.assertThat(answer.getHeader("X-Frame-Options"))
                        .as("%s: frames", route)
                        .isEqualTo("DENY");
                all.assertThat(answer.getHeader("Cache-Control"))
                        .as("%s: caching", route)
                        .contains("no-store");
                all.assertThat(answer.getHeader("Referrer-Policy"))
                        .as("%s: referrer", route)
                        .isEqualTo(referrer(route));
            }
        });
    }

    @Test
    void overHttpsBrowsersAreToldToStayThere() {
        assertThat(mvc.get().uri("https://touchstone.test/sign-in").secure(true))
                .hasHeader("Strict-Transport-Security", "max-age=31536000");
        assertThat(mvc.get().uri("/sign-in")).doesNotContainHeader("Strict-Transport-Security");
    }

    @Test
    void anAddressNobodyMappedIsClosedToo() {
        assertThat(mvc.get().uri("/not-there")).hasRedirectedUrl("/sign-in");
        assertThat(mvc.get().uri("/actuator/env")).hasRedirectedUrl("/sign-in");
        assertThat(mvc.get().uri("/my/not-there")).hasStatus(404);
    }

    private List<Route> reads() {
        return routes.all().stream()
                .filter(route -> route.method() == HttpMethod.GET)
                .toList();
    }

    private MockHttpServletResponse ask(Route route) {
        return mvc.method(route.method())
                .uri(route.path(UUID.randomUUID()))
                .exchange()
                .getResponse();
    }

    private static boolean isPublic(Route route) {
        return PUBLIC.stream().anyMatch(open -> (route.pattern() + "/").startsWith(open + "/"));
    }

    private static String referrer(Route route) {
        return route.pattern().matches("/(c|my|invitations)/.*") ? "no-referrer" : "strict-origin-when-cross-origin";
    }
}
