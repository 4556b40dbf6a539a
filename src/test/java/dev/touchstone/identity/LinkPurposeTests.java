package dev.touchstone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.Routes;
import dev.touchstone.testing.Routes.Route;
import dev.touchstone.testing.TouchstoneTest;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A link opens the pages of its purpose and the status page, nothing else: every purpose against every other. */
@TouchstoneTest
class LinkPurposeTests {

    @Autowired
    CandidateLinks links;

    @Autowired
    CandidateAccess access;

    @Autowired
    VisitContexts contexts;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Routes routes;

    @Autowired
    AdjustableClock clock;

    private final UUID application = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource
    void aLinkGivesItsOwnPurposeAndTheStatusPage(LinkPurpose purpose) {
        visitWith(cookieOf(purpose));
        assertSoftly(all -> {
            for (var wanted : LinkPurpose.values()) {
                all.assertThat(access.may(wanted.name(), application))
                        .as("%s link for %s", purpose, wanted)
                        .isEqualTo(wanted == purpose || wanted == LinkPurpose.PORTAL);
                all.assertThat(access.may(wanted.name(), UUID.randomUUID()))
                        .as("%s link for somebody else's %s", purpose, wanted)
                        .isFalse();
            }
        });
        assertThat(access.application()).contains(application);
    }

    @ParameterizedTest
    @EnumSource
    void everyPageOfAnotherPurposeIsTheLinkNotValidPage(LinkPurpose purpose) {
        var cookie = cookieOf(purpose);
        assertSoftly(all -> {
            for (var route : routes.all()) {
                if (route.method() == HttpMethod.GET && belongsToAnother(route, purpose)) {
                    var answer = mvc.get()
                            .uri(route.path(application))
                            .cookie(cookie)
                            .exchange();
                    all.assertThat(answer.getResponse().getStatus())
                            .as("%s with a %s link", route, purpose)
                            .isEqualTo(404);
                    all.assertThat(answer.getResponse().getForwardedUrl())
                            .as("%s with a %s link", route, purpose)
                            .isEqualTo("/lost-link");
                }
            }
        });
    }

    @Test
    void thereArePagesToTryItOn() {
        assertThat(routes.all()).anyMatch(route -> belongsToAnother(route, LinkPurpose.PORTAL));
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    private static boolean belongsToAnother(Route route, LinkPurpose purpose) {
        for (var other : LinkPurpose.values()) {
            var segment =
                    "/my/{application}/" + other.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (other != purpose && (route.pattern() + "/").startsWith(segment + "/")) {
                return true;
            }
        }
        return false;
    }

    private void visitWith(Cookie cookie) {
        var request = new MockHttpServletRequest();
        request.setCookies(cookie);
        SecurityContextHolder.setContext(contexts.loadDeferredContext(request).get());
    }

    private Cookie cookieOf(LinkPurpose purpose) {
        var link = links.issue(purpose, application, clock.instant().plus(Duration.ofDays(1)));
        var opened = mvc.get().uri(URI.create(link).getPath()).exchange();
        return Objects.requireNonNull(opened.getResponse().getCookie("touchstone_visit"));
    }
}
