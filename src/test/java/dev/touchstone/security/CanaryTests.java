package dev.touchstone.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.touchstone.identity.AccountId;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.panel.PanelFixture;
import dev.touchstone.scorecards.Amendments;
import dev.touchstone.scorecards.CardInput;
import dev.touchstone.scorecards.Recommendation;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.security.Crawl.Page;
import dev.touchstone.testing.Routes;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * S-15: words, ratings and recommendations that stand on somebody’s card are looked for everywhere by somebody who still owes one:
 * pages, searches, SQL functions and views, mails, process variables, the audit trail. They appear once the own card is in, and not
 * before the last one where a job holds them back.
 */
@TouchstoneTest
class CanaryTests {

    private static final String REASON = "canary-of-the-amendment";

    /** Words on cards: nobody has a reason to keep them anywhere else. */
    private static final List<String> WORDS =
            List.of(World.EVIDENCE, World.CLOSING_WORDS, World.OBSERVERS_WORDS, REASON, "STRONG_NO");

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

    @Autowired
    Amendments amendments;

    @Autowired
    Mailroom mailroom;

    @Autowired
    JdbcClient jdbc;

    private Crawl crawl;

    @BeforeEach
    void crawl() {
        crawl = new Crawl(routes, mvc);
    }

    @Test
    void anAmendedCardIsReadByWhoeverOwesOneNoMoreThanTheFirst() throws IOException {
        var world = world();
        var pages = pages(world, world.blindInEveryRole());
        assertSoftly(all -> pages.forEach(page -> all.assertThat(page.text())
                .as("%s, read by who owes a card", page)
                .doesNotContain(REASON, World.EVIDENCE, World.CLOSING_WORDS)));
        submit(world, world.blindInEveryRole());
        assertThat(debrief(world, world.blindInEveryRole())).contains(REASON, World.EVIDENCE);
    }

    @Test
    void noSearchFindsSomebodyByWhatStandsOnACard() throws IOException {
        var world = world();
        var searches = routes.all().stream()
                .filter(route -> route.method() == HttpMethod.GET
                        && !route.pattern().contains("{")
                        && Arrays.stream(route.handler().getMethodParameters()).anyMatch(CanaryTests::isSearch))
                .toList();
        assertThat(searches).extracting(route -> route.pattern()).contains("/candidates", "/question-bank");
        assertSoftly(all -> {
            for (var search : searches) {
                for (var word : WORDS) {
                    all.assertThat(found(search.pattern(), word, world.blindInEveryRole()))
                            .as("%s for %s", search, word)
                            .doesNotContain(World.NAME);
                }
            }
        });
    }

    @Test
    void everyFunctionKnowsItsViewerAndTellsWhoOwesACardNothing() throws IOException {
        var world = world();
        var functions = jdbc.sql("""
                        select n.nspname || '.' || p.proname as name, pg_get_function_identity_arguments(p.oid) as arguments
                          from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                         where p.proname like 'v\\_%' and n.nspname not like 'pg\\_%'
                        """)
                .query((row, index) -> Map.entry(row.getString("name"), row.getString("arguments")))
                .list();
        assertThat(functions).hasSizeGreaterThan(5).allMatch(function -> function.getValue()
                .equals("viewer uuid"));
        for (var blind : List.of(world.blind(), world.blindInEveryRole())) {
            functions.forEach(function -> assertThat(told(function.getKey(), blind))
                    .as("%s for who owes a card", function.getKey())
                    .doesNotContain(world.application() + ",PANEL")
                    .doesNotContain(WORDS));
        }
        submit(world, world.blindInEveryRole());
        assertThat(functions.stream()
                        .map(function -> told(function.getKey(), world.blindInEveryRole()))
                        .toList())
                .anyMatch(told -> told.contains(World.EVIDENCE))
                .anyMatch(told -> told.contains(REASON))
                .anyMatch(told -> told.contains("STRONG_NO"));
    }

    @Test
    void noViewTellsWhatStandsOnACard() throws IOException {
        world();
        var views = jdbc.sql("""
                        select table_schema || '.' || table_name from information_schema.views
                         where table_schema not in ('pg_catalog', 'information_schema')
                        """).query(String.class).list();
        assertThat(views).hasSizeGreaterThan(10);
        assertSoftly(all -> views.forEach(view -> all.assertThat(everything(view))
                .as(view)
                .doesNotContain(World.EVIDENCE, World.CLOSING_WORDS, REASON, "STRONG_NO")));
    }

    @Test
    void noMailVariableOrEntryOfTheTrailCarriesThem() throws IOException {
        var world = world();
        var mails = mailroom.mailsOf(world.application().value());
        assertThat(mails).isNotEmpty().allSatisfy(mail -> assertThat(mail.subject() + mail.text() + mail.html())
                .doesNotContain(WORDS)
                .doesNotContain(World.RECOMMENDATION));
        for (var table : List.of(
                "camunda.act_ru_variable",
                "camunda.act_hi_varinst",
                "camunda.act_hi_detail",
                "camunda.act_hi_comment",
                "camunda.act_ru_task")) {
            assertThat(everything(table)).as(table).doesNotContain(WORDS);
        }
        assertThat(everything("audit.entry")).contains("ScorecardAmended").doesNotContain(WORDS);
    }

    /** A table that the test above could not read would hide everything. */
    @Test
    void whatIsLookedThroughIsReadable() throws IOException {
        world();
        assertThat(everything("scorecards.rating")).contains(World.EVIDENCE);
        assertThat(everything("scorecards.card")).contains("STRONG_NO");
        assertThat(everything("camunda.act_ru_variable")).contains("jobOpening");
    }

    @Test
    void whatAJobHoldsBackIsReadByNobodyBeforeTheLastCard() throws IOException {
        var world = World.withCardsHeldBack(beans);
        for (var viewer : List.of(world.reader(), world.blind(), world.blindInEveryRole())) {
            var pages = pages(world, viewer);
            assertSoftly(all -> pages.forEach(page -> all.assertThat(page.text())
                    .as("%s while cards are held back", page)
                    .doesNotContain(World.EVIDENCE, World.CLOSING_WORDS)));
        }
        submit(world, world.blind());
        assertThat(debrief(world, world.reader())).doesNotContain(World.EVIDENCE);
        submit(world, world.blindInEveryRole());
        assertThat(debrief(world, world.reader())).contains(World.EVIDENCE);
    }

    /** Somebody’s card is in, and was changed since. */
    private World world() throws IOException {
        var world = World.atThePanel(beans);
        var card = world.cardOf(world.colleague());
        var version = scorecards.view(card, world.colleague()).input().version();
        var ratings = Map.of(
                "empathy",
                new CardInput.Given(2, World.EVIDENCE),
                "compliance",
                new CardInput.Given(1, World.EVIDENCE));
        amendments.amend(
                card,
                new CardInput(Set.of(), ratings, Recommendation.STRONG_NO, World.CLOSING_WORDS, version),
                REASON,
                world.colleague());
        return world;
    }

    private void submit(World world, AccountId rater) {
        scorecards.submit(world.cardOf(rater), PanelFixture.complete(3, null, 0), rater);
    }

    /** A word to search for, by itself or in what a list is asked by. */
    private static boolean isSearch(MethodParameter parameter) {
        var names = parameter.hasParameterAnnotation(RequestParam.class)
                ? Stream.of(parameter.getParameter().getName())
                : Stream.ofNullable(parameter.getParameterType().getRecordComponents())
                        .flatMap(Arrays::stream)
                        .map(RecordComponent::getName);
        return names.anyMatch(List.of("q", "text", "search")::contains);
    }

    private String found(String path, String word, AccountId reader) {
        var request = mvc.get().uri(path).with(staff.signedIn(reader));
        List.of("q", "text", "search").forEach(name -> request.param(name, word));
        return text(request.exchange());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String debrief(World world, AccountId reader) {
        return text(mvc.get()
                .uri("/applications/%s/debrief".formatted(world.application()))
                .with(staff.signedIn(reader))
                .exchange());
    }

    private List<Page> pages(World world, AccountId reader) throws IOException {
        return crawl.pages(world.ids(), request -> request.with(staff.signedIn(reader)));
    }

    private String told(String function, AccountId viewer) {
        return String.join(
                "\n",
                jdbc.sql("select t::text from %s(:viewer) t".formatted(function))
                        .param("viewer", viewer.value())
                        .query(String.class)
                        .list());
    }

    private String everything(String table) {
        return String.join(
                "\n",
                jdbc.sql("select t::text from %s t".formatted(table))
                        .query(String.class)
                        .list());
    }
}
