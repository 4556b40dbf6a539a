package dev.touchstone.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.panel.Deliberation.Voice;
import dev.touchstone.panel.PanelFixture.Opening;
import dev.touchstone.scorecards.CardInput;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.TouchstoneTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What a panel says, what is decided, and what is kept of it. */
@TouchstoneTest
class DecidingTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Opinions opinions;

    @Autowired
    PanelDecisions decisions;

    @Autowired
    Deliberations deliberations;

    @Autowired
    DebriefDetails details;

    @Autowired
    Scorecards scorecards;

    @Autowired
    JobApplications applications;

    @Autowired
    Accounts accounts;

    @Autowired
    AdjustableClock clock;

    @Autowired
    MockMvcTester mvc;

    private PanelFixture panels;
    private Opening opening;
    private JobApplicationId application;

    @BeforeEach
    void invited() {
        panels = beans.createBean(PanelFixture.class);
        opening = panels.opening(2);
        application = panels.invited(opening, clock.instant().plus(Duration.ofHours(1)));
        panels.begin(application);
    }

    @Test
    void theMinorityViewIsKeptWithTheDecision() {
        rateAll();
        opinions.state(application, first(), Stand.FOR, "复述了客户的问题，能稳住场面");
        opinions.state(application, second(), Stand.AGAINST, "一着急就答应做不到的事");
        decisions.decide(application, Outcome.ADVANCED, "两位都看到了安抚的做法", "担心遇到催单会乱承诺", opening.recruiter());
        var told = deliberations.of(application, opening.recruiter());
        assertThat(told.dissent())
                .singleElement()
                .extracting(Voice::name, Voice::words, Voice::afterwards)
                .containsExactly(accounts.get(second()).name(), "一着急就答应做不到的事", false);
        assertThat(told.decided()).satisfies(decided -> {
            assertThat(decided.by()).isEqualTo(accounts.get(opening.recruiter()).name());
            assertThat(decided.reason()).isEqualTo("两位都看到了安抚的做法");
            assertThat(decided.minority()).isEqualTo("担心遇到催单会乱承诺");
        });
        var part = "/applications/%s/panel/deliberation".formatted(application);
        assertThat(mvc.get().uri(part).with(recruiter()))
                .hasStatusOk()
                .bodyText()
                .contains("一着急就答应做不到的事", "担心遇到催单会乱承诺", "两位都看到了安抚的做法", "与决定不同");
        for (var page : List.of("evidence", "panel", "panel/debrief")) {
            assertThat(mvc.get()
                            .uri("/applications/%s/%s".formatted(application, page))
                            .with(recruiter()))
                    .hasStatusOk()
                    .bodyText()
                    .contains(part);
        }
    }

    @Test
    void anOpinionChangesUntilTheDecisionAndNeverAfterIt() {
        rateAll();
        opinions.state(application, first(), Stand.AGAINST, "还想再看看");
        opinions.state(application, first(), Stand.FOR, "看完模拟记录，放心了");
        decisions.decide(application, Outcome.REJECTED, "承诺了做不到的事", null, opening.recruiter());
        refused("panel.opinion.fixed", () -> opinions.state(application, first(), Stand.AGAINST, "改主意了"));
        opinions.state(application, second(), Stand.FOR, "当时没来得及说");
        assertThat(deliberations.of(application, opening.recruiter()).voices())
                .extracting(Voice::words, Voice::afterwards)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("看完模拟记录，放心了", false),
                        org.assertj.core.groups.Tuple.tuple("当时没来得及说", true));
    }

    @Test
    void whoseCardRecommendedOtherwiseIsNamedToo() {
        rateAll();
        decisions.decide(application, Outcome.REJECTED, "承诺了做不到的事", null, opening.recruiter());
        assertThat(deliberations.of(application, opening.recruiter()).decided()).satisfies(decided -> assertThat(
                        decided.against())
                .containsExactlyInAnyOrder(
                        accounts.get(first()).name(), accounts.get(second()).name()));
    }

    @Test
    void anOpinionTakesTheOwnCardASeatAndWords() {
        rate(first());
        refused("panel.opinion.cardFirst", () -> opinions.state(application, second(), Stand.FOR, "可以"));
        refused("panel.opinion.notYours", () -> opinions.state(application, opening.recruiter(), Stand.FOR, "可以"));
        refused("panel.opinion.noWords", () -> opinions.state(application, first(), Stand.FOR, " "));
        var page = "/applications/%s/panel/debrief/opinion".formatted(application);
        var answer = mvc.post()
                .uri(page)
                .param("words", "先道歉再核实")
                .with(interviewer(first()))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("先道歉再核实", "请先选赞成还是不赞成");
        assertThat(mvc.get().uri(page).with(recruiter())).hasStatus(404);
    }

    @Test
    void anInterviewerWithoutADebriefGivesTheirWordAndReadsNobodyElses() {
        rateAll();
        opinions.state(application, second(), Stand.AGAINST, "只有第二位才知道的话");
        var page = "/applications/%s/panel/debrief/opinion".formatted(application);
        assertThat(mvc.post()
                        .uri(page)
                        .param("stand", "FOR")
                        .param("words", "稳得住")
                        .with(interviewer(first()))
                        .with(csrf()))
                .hasRedirectedUrl(page);
        assertThat(mvc.get().uri(page).with(interviewer(first())))
                .hasStatusOk()
                .bodyText()
                .contains("稳得住")
                .doesNotContain("只有第二位才知道的话");
    }

    @Test
    void whoOwesACardReadsNoOpinionAndDecidesNothing() {
        rate(first());
        opinions.state(application, first(), Stand.FOR, "第一位说的话");
        assertThat(deliberations.of(application, second()).isEmpty()).isTrue();
        assertThat(details.of(application, second())).isEmpty();
        refused("panel.debrief.veiled", () -> decisions.decide(application, Outcome.ADVANCED, "可以", null, second()));
    }

    @Test
    void aScoreAloneRejectsNobody() {
        rateAll();
        var url = "/applications/%s/panel/debrief/rejection".formatted(application);
        var answer = mvc.post()
                .uri(url)
                .param("reason", "总分 2.3 分")
                .param("minority", "有人不同意")
                .with(recruiter())
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("总分 2.3 分", "有人不同意", "只写分数不能淘汰人");
        assertThat(panels.places(application)).containsExactly("userTask_decidePanel");
        assertThat(mvc.post()
                        .uri(url)
                        .param("reason", "承诺了做不到的事")
                        .with(recruiter())
                        .with(csrf()))
                .hasRedirectedUrl("/applications/" + application);
    }

    @Test
    void whoDecidesSecondSeesTheFirstDecisionAndTheirOwnWords() {
        rateAll();
        decisions.decide(application, Outcome.REJECTED, "承诺了做不到的事", null, opening.recruiter());
        var answer = mvc.post()
                .uri("/applications/%s/panel/debrief/advance".formatted(application))
                .param("reason", "我觉得可以")
                .with(recruiter())
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(409);
        assertThat(answer).bodyText().contains("承诺了做不到的事", "我觉得可以", "已经有人先做了决定");
        assertThat(applications.decisions(application)).hasSize(1);
    }

    @Test
    void ofTwoDecisionsAtOnceOneHolds() throws Exception {
        rateAll();
        var answers = together(
                List.of(() -> decide(Outcome.ADVANCED, "两位都看到了安抚的做法"), () -> decide(Outcome.REJECTED, "承诺了做不到的事")));
        assertThat(answers).containsOnlyOnce("decided").containsOnlyOnce("panel.debrief.decidedMeanwhile");
        assertThat(applications.decisions(application)).hasSize(1);
    }

    @Test
    void behindTheFiguresAreThePointsThatWereSeenAndThoseNobodySaw() {
        rateAll();
        assertThat(details.of(application, opening.recruiter()))
                .filteredOn(detail -> detail.competency().code().equals("compliance"))
                .singleElement()
                .satisfies(detail -> {
                    assertThat(detail.seen())
                            .extracting(DebriefDetail.Seen::interviewer)
                            .containsExactlyInAnyOrder(
                                    accounts.get(first()).name(),
                                    accounts.get(second()).name());
                    assertThat(detail.unseen()).isEmpty();
                });
        assertThat(details.of(application, opening.recruiter()))
                .filteredOn(detail -> detail.competency().code().equals("empathy"))
                .singleElement()
                .satisfies(detail -> assertThat(detail.unseen())
                        .extracting(point -> point.text().zh())
                        .containsExactly("先道歉并复述问题"));
        assertThat(mvc.get()
                        .uri("/applications/%s/panel/debrief/evidence".formatted(application))
                        .with(recruiter()))
                .bodyText()
                .contains("说明规则依据", "没有人看到的评分点（1）", "先道歉并复述问题");
    }

    private String decide(Outcome outcome, String reason) {
        decisions.decide(application, outcome, reason, null, opening.recruiter());
        return "decided";
    }

    private void rateAll() {
        opening.interviewers().forEach(this::rate);
    }

    private void rate(AccountId interviewer) {
        var card = panels.card(application, interviewer);
        var view = scorecards.view(card, interviewer);
        var rule = view.questions().get(0).markingPoints().get(1).id();
        var filled = PanelFixture.complete(4, null, view.input().version());
        scorecards.submit(
                card,
                new CardInput(Set.of(rule), filled.ratings(), filled.recommendation(), filled.note(), filled.version()),
                interviewer);
    }

    private AccountId first() {
        return opening.interviewers().get(0);
    }

    private AccountId second() {
        return opening.interviewers().get(1);
    }

    private RequestPostProcessor recruiter() {
        return user(opening.recruiter().toString()).roles("RECRUITER");
    }

    private static RequestPostProcessor interviewer(AccountId account) {
        return user(account.toString()).roles("INTERVIEWER");
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RefusedException.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    private static List<String> together(List<Callable<String>> acts) throws Exception {
        var start = new CyclicBarrier(acts.size());
        var pool = Executors.newFixedThreadPool(acts.size());
        try {
            var running = acts.stream()
                    .map(act -> pool.submit(() -> {
                        start.await();
                        try {
                            return act.call();
                        } catch (RefusedException refusal) {
                            return refusal.key();
                        }
                    }))
                    .toList();
            List<String> answers = new ArrayList<>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
