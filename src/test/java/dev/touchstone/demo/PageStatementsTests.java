package dev.touchstone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import dev.touchstone.hiring.BoardFixture;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.CandidateLinks;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.testing.StatementCount;
import dev.touchstone.testing.TouchstoneTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/**
 * No page runs more than twelve statements for its own data, and none runs more of them for two hundred rows than for
 * ten. What a request asks to let somebody in is left out.
 */
@TouchstoneTest
@ActiveProfiles({"test", "demo"})
class PageStatementsTests {

    private static final int MOST = 12;

    /** What a request asks to let somebody in; the rest is the page’s own data. */
    private static final List<String> RIGHTS = List.of(
            "[select job from candidates.application where id = ?]",
            "[select role from jobs.team where account = ? and job = ?]");

    private static final String ILLUSTRATED =
            "select v.question from questionbank.version_attachment a join questionbank.question_version v on v.id = a.question_version limit 1";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CurrentAccount current;

    @Autowired
    CandidateLinks links;

    private final Map<String, MockMvcRequestBuilder> pages = new LinkedHashMap<>();

    @Test
    void pagesAskLittleAndTheSameForTenAndForTwoHundred() {
        var job = id("select job from candidates.application group by job order by count(*) desc limit 1");
        var rated = id(
                "select application from scorecards.card where stage = 'PANEL' and state = 'SUBMITTED' order by id limit 1");
        var growth = new Growth(jdbc, beans.createBean(BoardFixture.class));
        jdbc.sql("select id from candidates.application where status = 'ACTIVE' order by number limit 10")
                .query(UUID.class)
                .list()
                .forEach(growth::fail);
        growth.waitForReview("Q-000%");
        staffPages(job, rated);
        candidatePages(id("select application from offers.offer where state = 'SENT' limit 1"));
        growth.meet(growth.apply(job), rater(), 0);
        measured(); // fills caches
        var few = measured();
        growth.ofTheCompany(job);
        growth.of(rated);
        growth.of(id("select application from writtentest.sitting where state = 'SUBMITTED' limit 1"));
        growth.of(id("select application from offers.offer where state = 'SENT' limit 1"));
        growth.ofTheJob(job, rater());
        var many = measured();
        assertThat(counts(many)).as(() -> differing(few, many)).isEqualTo(counts(few));
        assertThat(counts(few)).allSatisfy((page, count) -> assertThat(count)
                .as(() -> page + "\n" + String.join("\n", few.get(page)))
                .isBetween(1, MOST));
    }

    private void staffPages(UUID job, UUID application) {
        var recruiter = signedIn(id("select owner from jobs.job where id = '%s'".formatted(job)));
        List.of(
                        "/inbox",
                        "/jobs",
                        "/candidates",
                        "/candidates?q=林",
                        "/question-bank",
                        "/question-bank?q=顾客",
                        "/question-bank/coverage",
                        "/question-bank/imports/new",
                        "/questions/reviews",
                        "/questions/due",
                        asked() + "/statistics?version=1",
                        asked() + "/corrections/new?version=1",
                        "/question-bank/exports?form=AIKEN",
                        "/stuck-steps",
                        "/jobs/%s".formatted(job),
                        "/jobs/%s/board".formatted(job),
                        "/jobs/%s/board/list".formatted(job),
                        "/jobs/%s/board/SCREENING?page=0".formatted(job),
                        "/jobs/%s/plan/written-test".formatted(job),
                        "/jobs/%s/plan/written-test/preview".formatted(job),
                        "/jobs/%s/plan/written-test/questions?q=顾客".formatted(job),
                        "/jobs/%s/plan/sitting".formatted(job),
                        "/jobs/%s/plan/test-results".formatted(job),
                        "/jobs/%s/written-test/results".formatted(job),
                        "/jobs/%s/plan/role-play".formatted(job),
                        "/jobs/%s/plan/panel".formatted(job),
                        "/jobs/%s/plan/offer".formatted(job),
                        "/jobs/%s/debrief?show=ALL".formatted(job),
                        "/jobs/%s/panel-agreement".formatted(job),
                        "/raters",
                        "/questions/" + id("select id from questionbank.question where number = 'Q-0001'"),
                        "/questions/%s/edit"
                                .formatted(id("select id from questionbank.question where number = 'Q-0020'")),
                        "/questions/%s/edit".formatted(id(ILLUSTRATED)),
                        "/question-bank?translation=PARTLY",
                        "/mails/"
                                + id("select id from mail.outbox where application = '%s' limit 1"
                                        .formatted(application)))
                .forEach(path -> page(recruiter, path));
        var owner = signedIn(
                id("select j.owner from jobs.job j join candidates.application a on a.job = j.id where a.id = '%s'"
                        .formatted(application)));
        for (var part : List.of(
                "",
                "/written-test",
                "/written-test/course",
                "/written-test/profile",
                "/written-test/appeal",
                "/role-play",
                "/panel",
                "/offer",
                "/process",
                "/panel/debrief",
                "/panel/debrief/evidence",
                "/panel/deliberation",
                "/reject",
                "/contact")) {
            page(owner, "/applications/%s%s".formatted(application, part));
        }
        var planning = id("select id from candidates.application where step = 'userTask_planPanel' limit 1");
        var planner = signedIn(
                id("select j.owner from jobs.job j join candidates.application a on a.job = j.id where a.id = '%s'"
                        .formatted(planning)));
        page(planner, "/applications/%s/panel/plan".formatted(planning));
        raterPages(application);
        var admin = signedIn(id("select id from identity.account where 'ADMIN' = any(roles) limit 1"));
        page(admin, "/accounts");
        page(admin, "/api-keys");
        page(admin, "/audit");
    }

    private void raterPages(UUID application) {
        var rater = signedIn(rater());
        page(rater, "/scorecards");
        page(
                rater,
                "/scorecards/"
                        + id(
                                "select id from scorecards.card where rater = '%s' and state = 'PLANNED' order by id limit 1"
                                        .formatted(rater())));
        page(
                signedIn(id(
                        "select rater from scorecards.card where application = '%s' and stage = 'PANEL' and state = 'SUBMITTED' order by id limit 1"
                                .formatted(application))),
                "/scorecards/"
                        + id(
                                "select id from scorecards.card where application = '%s' and stage = 'PANEL' and state = 'SUBMITTED' order by id limit 1"
                                        .formatted(application)));
        var marking =
                "from writtentest.sitting s join candidates.application a on a.id = s.application where s.state = 'SUBMITTED'";
        var marker = signedIn(id(
                "select t.account from jobs.team t where t.role = 'MARKER' and t.job = (select a.job %s limit 1) limit 1"
                        .formatted(marking)));
        page(marker, "/inbox");
        page(marker, "/markings/" + id("select s.marking %s limit 1".formatted(marking)));
        var approval = "from candidates.application a where a.step = 'userTask_approveOffer'";
        var approver = signedIn(id(
                "select t.account from jobs.team t where t.role = 'APPROVER' and t.job = (select a.job %s limit 1) limit 1"
                        .formatted(approval)));
        page(approver, "/applications/%s/offer/approval".formatted(id("select a.id %s limit 1".formatted(approval))));
        var talk = "from roleplay.role_play where state = 'ENDED' order by id limit 1";
        page(signedIn(id("select customer " + talk)), "/role-plays/" + id("select id " + talk));
    }

    private void candidatePages(UUID application) {
        var cookie = visit(application);
        for (var part : List.of(
                "",
                "/offer",
                "/test-status",
                "/test-result",
                "/role-play-status",
                "/interview-status",
                "/offer-status",
                "/test",
                "/test/practice",
                "/role-play",
                "/interview")) {
            var path = "/my/%s%s".formatted(application, part);
            pages.put(
                    "candidate " + path.replaceAll("[0-9a-f-]{36}", "…"),
                    mvc.get().uri(path).cookie(cookie));
        }
    }

    private void page(Authentication who, String path) {
        pages.put(
                pages.size() + " " + path.replaceAll("[0-9a-f-]{36}", "…"),
                mvc.get().uri(path).with(authentication(who)));
    }

    private Map<String, List<String>> measured() {
        var measured = new LinkedHashMap<String, List<String>>();
        pages.forEach((name, request) -> {
            try (var count = new StatementCount()) {
                assertThat(request).as(name).hasStatusOk();
                measured.put(
                        name,
                        count.statements().stream()
                                .filter(statement -> RIGHTS.stream().noneMatch(statement::contains))
                                .toList());
            }
        });
        return measured;
    }

    /** What is asked by the pages that do not ask the same. */
    private static String differing(Map<String, List<String>> few, Map<String, List<String>> many) {
        return few.keySet().stream()
                .filter(page -> few.get(page).size() != many.get(page).size())
                .map(page -> page + "\nfew:\n" + String.join("\n", few.get(page)) + "\nmany:\n"
                        + String.join("\n", many.get(page)))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, Integer> counts(Map<String, List<String>> measured) {
        var counts = new LinkedHashMap<String, Integer>();
        measured.forEach((page, statements) -> counts.put(page, statements.size()));
        return counts;
    }

    /** The question with a key that most papers have. */
    private String asked() {
        return "/questions/" + id("""
                        select v.question from writtentest.paper_question q
                          join questionbank.question_version v on v.id = q.question_version
                         where v.type = 'SINGLE_CHOICE'
                         group by v.question order by count(*) desc, v.question limit 1
                        """);
    }

    private UUID rater() {
        return id(
                "select rater from scorecards.card where state = 'PLANNED' and rater is not null order by id limit 1");
    }

    private Authentication signedIn(UUID account) {
        return Objects.requireNonNull(current.as(
                new AccountId(account), () -> SecurityContextHolder.getContext().getAuthentication()));
    }

    /** A browser that came with every link a candidate may get. */
    private Cookie visit(UUID application) {
        Cookie cookie = new Cookie("none", "yet");
        for (var purpose : LinkPurpose.values()) {
            var url = links.issue(purpose, application, Instant.now().plus(Duration.ofDays(1)));
            var opened = mvc.get()
                    .uri(url.substring(url.indexOf("/c/")))
                    .cookie(cookie)
                    .exchange();
            var given = opened.getResponse().getCookie("touchstone_visit");
            cookie = given == null ? cookie : given;
        }
        return cookie;
    }

    private UUID id(String query) {
        return jdbc.sql(query).query(UUID.class).single();
    }
}
