package dev.touchstone.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.touchstone.identity.AccountId;
import dev.touchstone.panel.PanelFixture;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.security.Crawl.Page;
import dev.touchstone.testing.Routes;
import dev.touchstone.testing.Routes.Route;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Who owes a card reads nothing of what others found, whatever other role they have; a marker comes across nothing that
 * leads to the person; a candidate reads no result: in no page, part of a page, document or stream of the application.
 */
@TouchstoneTest
class BlindnessTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Routes routes;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    @Autowired
    Scorecards scorecards;

    private Crawl crawl;

    @BeforeEach
    void crawl() {
        crawl = new Crawl(routes, mvc);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoOwesACardReadsNoResult(boolean withAnOffer) throws IOException {
        var world = world(withAnOffer);
        for (var rater : List.of(world.blind(), world.blindInEveryRole())) {
            var own = "/scorecards/" + world.cardOf(rater);
            var pages = pages(world, rater);
            assertSoftly(all -> {
                for (var page : pages) {
                    var offered = page.path().equals(own) ? List.of(World.RECOMMENDATION) : List.of();
                    World.RESULTS.stream()
                            .filter(result -> !offered.contains(result))
                            .forEach(result -> all.assertThat(page.text())
                                    .as("%s, read by %s", page, staff.rolesOf(rater))
                                    .doesNotContain(result));
                }
            });
            assertThat(pages).filteredOn(page -> page.status() == 200).hasSizeGreaterThan(10);
        }
    }

    /** What keeps the other tests honest. */
    @Test
    void everyAddressIsAskedWithWhatIsThereAndEveryResultStandsSomewhere() throws IOException {
        var world = world(true);
        var visit = crawl.visit(world::link);
        var found = Stream.of(
                        pages(world, world.reader()),
                        pages(world, world.colleague()),
                        pages(world, world.blind()),
                        crawl.pages(world.ids(), request -> request.cookie(visit)))
                .flatMap(List::stream)
                .filter(page -> page.status() < 400)
                .toList();
        assertThat(routes.all())
                .filteredOn(route -> route.method() == HttpMethod.GET
                        && found.stream().noneMatch(page -> page.pattern().equals(route.pattern())))
                .extracting(Route::pattern)
                .containsExactlyInAnyOrder(
                        "/error",
                        "/invitations/{token}",
                        "/my/{application}/test/pictures/{hash}",
                        "/api/v1/question-bank/imports/{batch}"); // for programs only
        assertThat(World.RESULTS)
                .allMatch(result -> found.stream().anyMatch(page -> page.text().contains(result)));
    }

    @Test
    void anAddressWithANameNobodyHasAnIdForFails() {
        assertThatThrownBy(() -> Crawl.paths("/parcels/{parcel:[a-f]{2}}", Map.of("application", List.of("7"))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("{parcel}");
    }

    @Test
    void aMarkerComesAcrossNothingThatLeadsToThePerson() throws IOException {
        var world = world(true);
        var known = world.ids();
        var pages = pages(world, world.marker()).stream()
                .filter(page ->
                        !page.pattern().equals("/c/{token}")) // whoever has the candidate's link is the candidate
                .toList();
        assertSoftly(all -> {
            for (var page : pages) {
                for (var trace : world.traces()) {
                    all.assertThat(page.text().replace(page.path(), ""))
                            .as("%s, read by a marker", page)
                            .doesNotContain(trace);
                }
            }
        });
        assertThat(pages)
                .filteredOn(page -> page.status() == 200)
                .extracting(Page::path)
                .contains("/markings/" + known.get("marking").get(0));
    }

    @Test
    void aCandidateReadsNoResult() throws IOException {
        var world = world(true);
        var visit = crawl.visit(world::link);
        var pages = crawl.pages(world.ids(), request -> request.cookie(visit)).stream()
                .filter(page -> page.pattern().startsWith("/my/"))
                .toList();
        assertSoftly(all -> {
            for (var page : pages) {
                World.RESULTS.forEach(result ->
                        all.assertThat(page.text()).as(page.toString()).doesNotContain(result));
            }
        });
        assertThat(pages).filteredOn(page -> page.status() == 200).hasSizeGreaterThan(10);
    }

    @Test
    void theDebriefOpensWithOnesOwnCard() throws IOException {
        var world = world(false);
        var debrief = "/applications/%s/debrief".formatted(world.application());
        assertThat(mvc.get().uri(debrief).with(staff.signedIn(world.blindInEveryRole())))
                .bodyText()
                .doesNotContain(World.EVIDENCE);
        scorecards.submit(
                world.cardOf(world.blindInEveryRole()), PanelFixture.complete(3, null, 0), world.blindInEveryRole());
        assertThat(mvc.get().uri(debrief).with(staff.signedIn(world.blindInEveryRole())))
                .bodyText()
                .contains(World.EVIDENCE);
    }

    private World world(boolean withAnOffer) throws IOException {
        return withAnOffer ? World.withAnOffer(beans) : World.atThePanel(beans);
    }

    private List<Page> pages(World world, AccountId reader) throws IOException {
        return crawl.pages(world.ids(), request -> request.with(staff.signedIn(reader)));
    }
}
