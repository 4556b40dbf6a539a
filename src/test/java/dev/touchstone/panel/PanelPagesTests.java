package dev.touchstone.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.mail.MailView;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.scorecards.ScorecardId;
import dev.touchstone.scorecards.ScorecardSubmitted;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.TouchstoneTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@TouchstoneTest
@RecordApplicationEvents
class PanelPagesTests {

    PanelFixture panels;

    @Autowired
    PanelDesk desk;

    @Autowired
    Scorecards scorecards;

    @Autowired
    Mailroom mailroom;

    @Autowired
    AdjustableClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    void fixture(AutowireCapableBeanFactory beans) {
        panels = beans.createBean(PanelFixture.class);
    }

    @Test
    void planningWithoutScriptShowsFreeTimesAndBooksOne() {
        var opening = panels.opening(3);
        var application = panels.waiting(opening);
        var url = "/applications/%s/panel/plan".formatted(application);
        var recruiter = as(opening.recruiter(), "RECRUITER");
        var people = opening.interviewers().stream().map(AccountId::toString).toArray(String[]::new);
        assertThat(mvc.get().uri(url).with(recruiter)).hasStatusOk();
        assertThat(mvc.get()
                        .uri(url)
                        .param("interviewers", people)
                        .param("minutes", "45")
                        .with(recruiter))
                .bodyText()
                .contains("class=\"slot\"");
        var blank = mvc.post()
                .uri(url)
                .param("minutes", "")
                .locale(Locale.SIMPLIFIED_CHINESE)
                .with(recruiter)
                .with(csrf())
                .exchange();
        assertThat(blank).hasStatus(422);
        assertThat(blank).bodyText().contains("面试官需要", "至少选一道", "面试时长", "请选一个时段");
        var booked = mvc.post()
                .uri(url)
                .param("interviewers", people)
                .param("questions", panels.question().toString())
                .param("minutes", "45")
                .param("slot", "own")
                .param("startsAt", "2027-03-01T10:00")
                .with(recruiter)
                .with(csrf());
        assertThat(booked).hasRedirectedUrl("/applications/" + application);
        assertThat(panels.seats(application)).hasSize(3);
    }

    @Test
    void aPlanNobodyWaitsForComesBackAsItWas() {
        var opening = panels.opening(1);
        var application = panels.applied(opening);
        var recruiter = as(opening.recruiter(), "RECRUITER");
        assertThat(mvc.get()
                        .uri("/applications/%s/panel".formatted(application))
                        .with(recruiter))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/panel/plan");
        var answer = mvc.post()
                .uri("/applications/%s/panel/plan".formatted(application))
                .param("interviewers", opening.interviewers().get(0).toString())
                .param("questions", panels.question().toString())
                .param("minutes", "45")
                .param("slot", "own")
                .param("startsAt", "2027-03-01T10:00")
                .param("place", "三楼会议室")
                .with(recruiter)
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("三楼会议室", "2027-03-01T10:00", "alert bad");
        assertThat(panels.seats(application)).isEmpty();
    }

    @Test
    void onlyTheRaterSeesTheCard() {
        var opening = panels.opening(2);
        var application = panels.invited(opening, tomorrow());
        var rater = opening.interviewers().get(0);
        var url = "/scorecards/" + panels.card(application, rater);
        assertThat(mvc.get().uri(url).with(as(rater, "INTERVIEWER"))).hasStatusOk();
        assertThat(mvc.get().uri(url).with(as(opening.interviewers().get(1), "INTERVIEWER")))
                .hasStatus(404);
        assertThat(mvc.get().uri(url).with(as(opening.recruiter(), "RECRUITER")))
                .hasStatus(404);
    }

    @Test
    void whoSitsOnThePanelFindsTheirCardOnTheApplicationAndThenTheDebrief(@Autowired Jobs jobs) {
        var opening = panels.opening(2);
        var rater = opening.interviewers().get(0);
        jobs.assign(opening.job(), rater, TeamRole.HIRING_MANAGER);
        var application = panels.invited(opening, tomorrow());
        panels.begin(application);
        submit(
                panels.card(application, opening.interviewers().get(1)),
                opening.interviewers().get(1));
        var card = panels.card(application, rater);
        var debrief = "/applications/%s/panel/debrief".formatted(application);
        var section = "/applications/%s/panel".formatted(application);
        assertThat(mvc.get().uri(section).with(as(rater, "HIRING_MANAGER")))
                .bodyText()
                .contains("href=\"/scorecards/" + card, "填写我的评分表")
                .doesNotContain(debrief);
        assertThat(mvc.get().uri(section).with(as(opening.recruiter(), "RECRUITER")))
                .bodyText()
                .contains(debrief)
                .doesNotContain("/scorecards/");
        submit(card, rater);
        assertThat(mvc.get().uri(section).with(as(rater, "HIRING_MANAGER")))
                .bodyText()
                .contains(debrief, "我的评分表")
                .doesNotContain("填写我的评分表");
        assertThat(mvc.get().uri("/scorecards/" + card).with(as(rater, "HIRING_MANAGER")))
                .bodyText()
                .contains("href=\"" + debrief, "href=\"/inbox");
    }

    @Test
    void anInterviewerWhoMayNotSeeTheDebriefIsLedBackToToday() {
        var opening = panels.opening(1);
        var rater = opening.interviewers().get(0);
        var application = panels.invited(opening, tomorrow());
        panels.begin(application);
        var card = panels.card(application, rater);
        submit(card, rater);
        assertThat(mvc.get().uri("/scorecards/" + card).with(as(rater, "INTERVIEWER")))
                .bodyText()
                .contains("btn primary\" href=\"/inbox", "/panel/debrief/opinion")
                .doesNotContain("href=\"/applications/%s\"".formatted(application), "/panel/debrief\"");
    }

    private void submit(ScorecardId card, AccountId rater) {
        scorecards.submit(
                card,
                PanelFixture.complete(
                        4, "复述了问题", scorecards.view(card, rater).input().version()),
                rater);
    }

    @Test
    void anIncompleteCardComesBackMarkedAndKeepsWhatWasWritten() {
        var opening = panels.opening(1);
        var application = panels.invited(opening, tomorrow());
        var rater = opening.interviewers().get(0);
        panels.begin(application);
        var url = "/scorecards/" + panels.card(application, rater);
        var answer = mvc.post()
                .uri(url)
                .param("version", "0")
                .param("rating.empathy", "5")
                .param("note.compliance", "只写了依据")
                .with(as(rater, "INTERVIEWER"))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("e-compliance", "n-empathy", "只写了依据");
        var kept = scorecards.view(panels.card(application, rater), rater).input();
        assertThat(kept.ratings().get("empathy").value()).isEqualTo(5);
        assertThat(kept.ratings().get("compliance").answered()).isFalse();
    }

    @Test
    void aCardSentBeforeTheInterviewIsRefusedAndKeptAsADraft() {
        var opening = panels.opening(1);
        var application = panels.invited(opening, tomorrow());
        var rater = opening.interviewers().get(0);
        var card = panels.card(application, rater);
        var answer = mvc.post()
                .uri("/scorecards/" + card)
                .param("version", "0")
                .param("rating.empathy", "4")
                .param("rating.compliance", "4")
                .param("note.empathy", "准备时写的话")
                .param("recommendation", "YES")
                .with(as(rater, "INTERVIEWER"))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(409);
        assertThat(answer).bodyText().contains("准备时写的话", "alert bad");
        assertThat(scorecards.isSubmitted(card)).isFalse();
        panels.begin(application);
        scorecards.submit(card, PanelFixture.complete(4, null, 1), rater);
        assertThat(scorecards.isSubmitted(card)).isTrue();
    }

    @Test
    void sendingACardTwiceCountsOnce(ApplicationEvents events) {
        var opening = panels.opening(1);
        var application = panels.invited(opening, tomorrow());
        var rater = opening.interviewers().get(0);
        panels.begin(application);
        for (int i = 0; i < 2; i++) {
            var sent = mvc.post()
                    .uri("/scorecards/" + panels.card(application, rater))
                    .param("version", "0")
                    .param("rating.empathy", "3")
                    .param("rating.compliance", "none")
                    .param("recommendation", "YES")
                    .with(as(rater, "INTERVIEWER"))
                    .with(csrf());
            assertThat(sent).hasStatus3xxRedirection();
        }
        assertThat(events.stream(ScorecardSubmitted.class)).hasSize(1);
        assertThat(events.stream(PanelCardSubmitted.class)).hasSize(1);
    }

    @Test
    void anAutosaveAnswersWithTheNextVersion() {
        var opening = panels.opening(1);
        var application = panels.invited(opening, tomorrow());
        var rater = opening.interviewers().get(0);
        var saved = mvc.post()
                .uri("/scorecards/%s/draft".formatted(panels.card(application, rater)))
                .header("Accept", "application/json")
                .param("version", "0")
                .param("rating.empathy", "4")
                .with(as(rater, "INTERVIEWER"))
                .with(csrf());
        assertThat(saved).bodyJson().extractingPath("$.version").isEqualTo(1);
    }

    @Test
    void aSwapShutsTheOldInterviewerOutAndTellsOnlyTheTwo() {
        var opening = panels.opening(3);
        var people = opening.interviewers();
        var application = panels.waiting(opening);
        panels.plan(application, people.subList(0, 2), tomorrow());
        panels.openDoors();
        var card = panels.card(application, people.get(0));
        var seat = panels.seats(application).get(0).id();
        int before = mailroom.mailsOf(application.value()).size();
        desk.swap(application, seat, people.get(2));
        assertThat(mvc.get().uri("/scorecards/" + card).with(as(people.get(0), "INTERVIEWER")))
                .hasStatus(404);
        assertThat(mvc.get().uri("/seats/%s/scorecard".formatted(seat)).with(as(people.get(0), "INTERVIEWER")))
                .hasStatus(404);
        assertThat(mvc.get().uri("/seats/%s/scorecard".formatted(seat)).with(as(people.get(2), "INTERVIEWER")))
                .hasRedirectedUrl("/scorecards/" + panels.card(application, people.get(2)));
        var told = mailroom.mailsOf(application.value()).stream()
                .limit(mailroom.mailsOf(application.value()).size() - before)
                .map(MailView::kind);
        assertThat(told).containsExactlyInAnyOrder("interviewer-cancelled", "interviewer-invitation");
    }

    @Test
    void interviewersFindTheInterviewOnTheirPages() {
        var opening = panels.opening(1);
        var application = panels.invited(opening, tomorrow());
        var kit =
                "/seats/%s/scorecard".formatted(panels.seats(application).get(0).id());
        var interviewer = as(opening.interviewers().get(0), "INTERVIEWER");
        assertThat(mvc.get().uri("/scorecards").with(interviewer))
                .hasStatusOk()
                .bodyText()
                .contains(kit);
        desk.askToMove(application, "下周二以后都可以");
        assertThat(mvc.get()
                        .uri("/applications/%s/panel/plan".formatted(application))
                        .with(as(opening.recruiter(), "RECRUITER")))
                .bodyText()
                .contains("下周二以后都可以");
        assertThat(mvc.get().uri("/scorecards").with(interviewer)).bodyText().doesNotContain(kit);
    }

    @Test
    void theDebriefHasNoEmptyBoxForNotesNobodyWrote() {
        var opening = panels.opening(2);
        var application = panels.invited(opening, tomorrow());
        panels.begin(application);
        var debrief = "/applications/%s/panel/debrief".formatted(application);
        for (var note : Arrays.asList(null, "开口先道歉，再报了时间点")) {
            var rater = opening.interviewers().get(note == null ? 0 : 1);
            scorecards.submit(panels.card(application, rater), PanelFixture.complete(4, note, 0), rater);
            var page = assertThat(mvc.get().uri(debrief).with(as(opening.recruiter(), "RECRUITER")))
                    .hasStatusOk()
                    .bodyText();
            if (note == null) {
                page.doesNotContain("他们看到了什么");
            } else {
                page.contains("他们看到了什么", note);
            }
        }
    }

    @Test
    void aDecisionWithoutAReasonComesBackToTheDebrief() {
        var opening = panels.opening(1);
        var application = panels.invited(opening, tomorrow());
        panels.begin(application);
        var rater = opening.interviewers().get(0);
        scorecards.submit(panels.card(application, rater), PanelFixture.complete(4, null, 0), rater);
        for (var act : List.of("advance", "rejection")) {
            var answer = mvc.post()
                    .uri("/applications/%s/panel/debrief/%s".formatted(application, act))
                    .param("reason", " ")
                    .with(as(opening.recruiter(), "RECRUITER"))
                    .with(csrf())
                    .exchange();
            assertThat(answer).hasStatus(422);
            assertThat(answer).bodyText().contains("id=\"reason\"", "aria-invalid");
        }
        assertThat(panels.places(application)).containsExactly("userTask_decidePanel");
    }

    @Test
    void theApplicationSectionAndTheDebriefAreServed() {
        var opening = panels.opening(2);
        var application = panels.invited(opening, tomorrow());
        var recruiter = as(opening.recruiter(), "RECRUITER");
        for (var path : Arrays.asList("/panel", "/panel/debrief", "/panel/plan")) {
            assertThat(mvc.get().uri("/applications/" + application + path).with(recruiter))
                    .hasStatusOk();
        }
        assertThat(mvc.get().uri("/jobs/%s/plan/panel".formatted(opening.job())).with(recruiter))
                .hasStatusOk();
        assertThat(mvc.get()
                        .uri("/applications/%s/panel/debrief".formatted(application))
                        .with(as(opening.interviewers().get(0), "INTERVIEWER")))
                .hasStatus(403);
    }

    private static RequestPostProcessor as(AccountId account, String role) {
        return user(account.toString()).roles(role);
    }

    private Instant tomorrow() {
        return clock.instant().plus(Duration.ofDays(1));
    }
}
