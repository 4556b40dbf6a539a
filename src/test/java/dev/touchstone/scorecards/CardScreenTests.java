package dev.touchstone.scorecards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.candidates.Documents;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.panel.PanelFixture;
import dev.touchstone.panel.PanelFixture.Opening;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.TouchstoneTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What stands around a card while somebody is interviewed: files, minutes, notes, and a draft that no second window overwrites. */
@TouchstoneTest
class CardScreenTests {

    PanelFixture panels;

    @Autowired
    Scorecards scorecards;

    @Autowired
    CardDocuments cardDocuments;

    @Autowired
    CardPlans plans;

    @Autowired
    Documents documents;

    @Autowired
    QuestionBank bank;

    @Autowired
    AdjustableClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    void fixture(AutowireCapableBeanFactory beans) {
        panels = beans.createBean(PanelFixture.class);
    }

    @Test
    void whoHasAnOpenCardReadsTheFilesBesideItAndNobodyElse() {
        var opening = panels.opening(2);
        var application = invited(opening);
        var file = documents.add(
                application, "简历.pdf", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8), opening.recruiter());
        var rater = opening.interviewers().get(0);
        var card = panels.card(application, rater);
        var url = "/scorecards/%s/documents/%s".formatted(card, file);
        assertThat(read("/scorecards/" + card, rater)).contains("简历.pdf", url);
        var fetched = get(url, rater);
        assertThat(fetched).hasStatusOk();
        assertThat(fetched.getResponse().getHeader("Content-Disposition")).startsWith("inline");
        assertThat(fetched.getResponse().getHeader("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(get(url, opening.interviewers().get(1))).hasStatus(404);
        assertThat(get(url, opening.recruiter())).hasStatus(404);
        var elsewhere = invited(panels.opening(1));
        var foreign = documents.add(elsewhere, "别人.pdf", "%PDF-1.7 y".getBytes(StandardCharsets.UTF_8), null);
        assertThat(get("/scorecards/%s/documents/%s".formatted(card, foreign), rater))
                .hasStatus(404);
        panels.begin(application);
        scorecards.submit(card, PanelFixture.complete(4, null, 0), rater);
        assertThat(get(url, rater)).hasStatus(404);
    }

    @Test
    void aMarkersCardShowsNobodysFiles() {
        var opening = panels.opening(2);
        var application = panels.applied(opening);
        var marker = opening.interviewers().get(0);
        var card = scorecards.plan(new PlanCard(application, Stage.WRITTEN_TEST, marker, List.of()));
        assertThatThrownBy(() -> cardDocuments.of(card, marker))
                .isInstanceOfSatisfying(RefusedException.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo(RefusedException.Reason.NOT_FOUND));
    }

    @Test
    void aQuestionTakesItsMinutesOrItsShareOfTheMeeting() {
        var opening = panels.opening(1);
        var application = invited(opening);
        var rater = opening.interviewers().get(0);
        var card = panels.card(application, rater);
        assertThat(read("/scorecards/" + card, rater)).contains("data-planned=\"2700\""); // one question, 45 minutes
        var timed = panels.opening(1);
        var question = bank.versions(List.of(panels.question())).get(0);
        plans.change(
                timed.job(),
                new CardPlan(0, false, false, false, Map.of(), Map.of(question.number(), 3)),
                timed.recruiter());
        var later = panels.applied(timed);
        var asked = scorecards.plan(
                new PlanCard(later, Stage.PANEL, timed.interviewers().get(0), List.of(question.id())));
        assertThat(read("/scorecards/" + asked, timed.interviewers().get(0))).contains("data-planned=\"180\"");
        var shared = panels.waiting(timed);
        panels.plan(shared, timed.interviewers(), clock.instant(), List.of(question.id(), panels.question()));
        panels.openDoors();
        assertThat(read(
                        "/scorecards/"
                                + panels.card(shared, timed.interviewers().get(0)),
                        timed.interviewers().get(0)))
                .contains("data-planned=\"180\"", "data-planned=\"2520\""); // the other has what is left of 45 minutes
    }

    @Test
    void notesStayWithTheirRater() {
        var opening = panels.opening(2);
        var application = invited(opening);
        panels.begin(application);
        var rater = opening.interviewers().get(0);
        var card = panels.card(application, rater);
        var notes = "[00:12] 开场很稳\n[03:40] 提到差评返现";
        draft(card, rater, 0, notes);
        assertThat(scorecards.view(card, rater).input().pad()).isEqualTo(notes);
        var filled = PanelFixture.complete(4, null, 1);
        scorecards.submit(
                card, new CardInput(filled.ticks(), filled.ratings(), filled.recommendation(), null, 1, notes), rater);
        assertThat(read("/scorecards/" + card, rater)).contains("提到差评返现");
        assertThat(read("/applications/%s/debrief".formatted(application), opening.recruiter()))
                .doesNotContain("提到差评返现");
        assertThat(scorecards.released(application, opening.recruiter()).toString())
                .doesNotContain("提到差评返现");
    }

    @Test
    void aWindowThatWasOvertakenOverwritesNothing() {
        var opening = panels.opening(1);
        var application = invited(opening);
        var rater = opening.interviewers().get(0);
        var card = panels.card(application, rater);
        assertThat(draft(card, rater, 0, "第二个窗口")).hasStatusOk();
        assertThat(draft(card, rater, 0, "第一个窗口")).hasStatus(409);
        assertThat(scorecards.view(card, rater).input().pad()).isEqualTo("第二个窗口");
    }

    private MvcTestResult draft(ScorecardId card, AccountId rater, int version, String pad) {
        return mvc.post()
                .uri("/scorecards/%s/draft".formatted(card))
                .accept(MediaType.APPLICATION_JSON)
                .param("version", String.valueOf(version))
                .param("pad", pad)
                .with(user(rater.toString()).roles("INTERVIEWER"))
                .with(csrf())
                .exchange();
    }

    private String read(String url, AccountId reader) {
        return new String(get(url, reader).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String url, AccountId reader) {
        return mvc.get()
                .uri(url)
                .with(user(reader.toString()).roles("INTERVIEWER"))
                .exchange();
    }

    private JobApplicationId invited(Opening opening) {
        return panels.invited(opening, clock.instant().plus(Duration.ofDays(1)));
    }
}
