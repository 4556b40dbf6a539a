package dev.touchstone.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.scorecards.CardDesk;
import dev.touchstone.scorecards.Recusal;
import dev.touchstone.scorecards.Recusals;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.TouchstoneTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Every question of a panel has somebody who asks it, or it is seen that nobody does. */
@TouchstoneTest
class QuestionOwnersTests {

    PanelFixture panels;

    PanelFixture.Opening opening;

    List<AccountId> people;

    JobApplicationId application;

    List<QuestionVersionId> questions;

    @Autowired
    PanelDesk desk;

    @Autowired
    QuestionPlans plans;

    @Autowired
    SeatHandovers handovers;

    @Autowired
    Recusals recusals;

    @Autowired
    CardDesk cards;

    @Autowired
    JobApplications applications;

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

    @BeforeEach
    void fourPeople() {
        opening = panels.opening(4);
        people = opening.interviewers();
        questions = Stream.generate(panels::question).limit(5).toList();
        application = panels.waiting(opening);
    }

    @Test
    void questionsAreGivenOutEvenlyAndTheChosenStayChosen() {
        var versions = bank.versions(questions);
        var three = people.subList(0, 3);
        var even = QuestionOwners.propose(versions, three, Map.of());
        assertThat(three).allSatisfy(person -> assertThat(even.values().stream().filter(person::equals))
                .hasSizeBetween(1, 2));
        var chosen = QuestionOwners.propose(
                versions, three, Map.of(questions.get(0), three.get(2), questions.get(1), people.get(3)));
        assertThat(chosen).hasSize(5).containsEntry(questions.get(0), three.get(2));
        assertThat(chosen.get(questions.get(1))).isIn(three);
        assertThat(QuestionOwners.propose(versions, List.of(), Map.of())).isEmpty();
    }

    @Test
    void theSubstituteTakesTheQuestionsOver() {
        planned();
        var seat = seat(people.get(0));
        var before = led(seat);
        assertThat(before).isNotEmpty();
        handovers.handOver(seat, people.get(0), people.get(3), null);
        assertThat(led(seat)).isEqualTo(before);
        assertThat(plan().open()).isZero();
        var page = cards.page(panels.card(application, people.get(3)), people.get(3));
        assertThat(page.asked().subList(0, before.size())).allMatch(asked -> asked.isOwn());
        assertThat(page.asked()).filteredOn(asked -> asked.isOwn()).hasSize(before.size());
        assertThat(page.asked().get(0).number()).isEqualTo(before.get(0));
    }

    @Test
    void whoDeclinesOrMustNotRateLeavesQuestionsWithoutAnybody() {
        planned();
        handovers.decline(seat(people.get(0)), people.get(0), null);
        assertThat(plan().open()).isEqualTo(2);
        recusals.declare(panels.card(application, people.get(1)), Recusal.Kind.OTHER, null, people.get(1));
        assertThat(plan().open()).isEqualTo(4);
        assertThat(plan().coverage()).anyMatch(Coverage::isOpen);
        assertThat(plan().seats()).extracting(place -> place.person().id()).containsExactly(people.get(2));
        var recruiter = as(opening.recruiter(), "RECRUITER");
        assertThat(mvc.get()
                        .uri("/applications/%s/panel".formatted(application))
                        .locale(Locale.SIMPLIFIED_CHINESE)
                        .with(recruiter))
                .bodyText()
                .contains("4 道没人问");
        assertThat(mvc.get()
                        .uri("/scorecards/" + panels.card(application, people.get(2)))
                        .locale(Locale.SIMPLIFIED_CHINESE)
                        .with(as(people.get(2), "INTERVIEWER")))
                .bodyText()
                .contains("你来问", "没人问");
    }

    @Test
    void aRecruiterGivesAQuestionToSomebodyElseAndNobodyIsInvitedAnew() {
        planned();
        var url = "/applications/%s/panel/questions".formatted(application);
        var recruiter = as(opening.recruiter(), "RECRUITER");
        var seat = seat(people.get(2));
        var first = questions.get(0).toString();
        assertThat(mvc.post()
                        .uri(url)
                        .param(first, seat.toString())
                        .with(recruiter)
                        .with(csrf()))
                .hasRedirectedUrl(url)
                .flash()
                .containsEntry("notice", "panel.questions.saved");
        assertThat(plan().asked().get(0).seat()).isEqualTo(seat);
        assertThat(panels.seats(application)).allMatch(one -> one.card() != null);
        for (var forged : List.of("x", SeatId.next().toString())) {
            assertThat(mvc.post().uri(url).param(first, forged).with(recruiter).with(csrf()))
                    .flash()
                    .containsEntry("problem", "panel.error.owner");
        }
        assertThat(mvc.get().uri(url).locale(Locale.SIMPLIFIED_CHINESE).with(recruiter))
                .hasStatusOk()
                .bodyText()
                .contains("谁问哪道题");
        assertThat(mvc.get().uri(url).with(as(people.get(2), "INTERVIEWER"))).hasStatus(403);
        assertThatThrownBy(() -> plans.assign(application, Map.of(panels.question(), seat)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void whoIsInvitedIsToldOfOtherQuestionsAndNobodyElse(@Autowired JdbcClient jdbc) {
        planned();
        panels.openDoors();
        plans.assign(application, Map.of(questions.get(0), seat(people.get(0))));
        var mails = jdbc.sql("""
                        select recipient_address || ' ' || body_text from mail.outbox
                         where kind = 'interviewer-questions' and application = :id
                        """).param("id", application.value());
        assertThat(mails.query(String.class).list()).as("nothing changed").isEmpty();
        plans.assign(application, Map.of(questions.get(0), seat(people.get(2))));
        assertThat(mails.query(String.class).list())
                .satisfiesExactlyInAnyOrder(
                        letter -> assertThat(letter)
                                .startsWith(panels.email(people.get(0)))
                                .contains("现在有 1 道"),
                        letter -> assertThat(letter)
                                .startsWith(panels.email(people.get(2)))
                                .contains("现在有 2 道"));
        plans.assign(application, Map.of(questions.get(0), seat(people.get(0))));
        assertThat(mails.query(String.class).list()).as("told of each change").hasSize(4);
    }

    @Test
    void planningAnewKeepsWhoAsksWhatUnlessSomebodyElseIsChosen() {
        planned();
        plans.assign(application, Map.of(questions.get(0), seat(people.get(2))));
        panels.plan(application, people.subList(0, 3), start().plus(Duration.ofDays(1)), questions);
        assertThat(plan().asked().get(0).seat()).isEqualTo(seat(people.get(2)));
        desk.plan(new PlanPanel(
                application,
                List.of(people.get(2), people.get(3)),
                questions,
                start(),
                Duration.ofMinutes(45),
                null,
                null,
                null,
                Map.of(questions.get(0), people.get(3))));
        assertThat(plan().asked().get(0).seat()).isEqualTo(seat(people.get(3)));
        assertThat(plan().open()).isZero();
    }

    @Test
    void thePlanningPageProposesAndTakesTheChoice() {
        var url = "/applications/%s/panel/plan".formatted(application);
        panels.bankOfTheTrack();
        var recruiter = as(opening.recruiter(), "RECRUITER");
        var two = people.subList(0, 2).stream().map(AccountId::toString).toArray(String[]::new);
        var chosen = questions.stream().map(QuestionVersionId::toString).toArray(String[]::new);
        var owner = "owners[%s]".formatted(questions.get(0));
        assertThat(mvc.get()
                        .uri(url)
                        .param("interviewers", two)
                        .param("questions", chosen)
                        .param("minutes", "45")
                        .param(owner, two[1])
                        .locale(Locale.SIMPLIFIED_CHINESE)
                        .with(recruiter))
                .bodyText()
                .contains("name=\"" + owner, "已按人数平均分好", "（平均分配）");
        assertThat(mvc.post()
                        .uri(url)
                        .param("interviewers", two)
                        .param("questions", chosen)
                        .param("minutes", "45")
                        .param(owner, two[1])
                        .param("owners[x]", "y")
                        .param("slot", "own")
                        .param("startsAt", "2027-03-01T10:00")
                        .with(recruiter)
                        .with(csrf()))
                .hasRedirectedUrl("/applications/" + application);
        assertThat(plan().asked().get(0).seat()).isEqualTo(seat(people.get(1)));
        assertThat(plan().open()).isZero();
    }

    private void planned() {
        panels.plan(application, people.subList(0, 3), start(), questions);
        panels.openDoors();
    }

    private Instant start() {
        return clock.instant().plus(Duration.ofDays(2));
    }

    private QuestionPlan plan() {
        return plans.of(applications.get(application)).orElseThrow();
    }

    private List<Integer> led(SeatId seat) {
        return plan().asked().stream()
                .filter(asked -> seat.equals(asked.seat()))
                .map(AskedQuestion::number)
                .toList();
    }

    private SeatId seat(AccountId person) {
        return panels.seats(application).stream()
                .filter(seat -> seat.interviewer().equals(person))
                .map(Seat::id)
                .findFirst()
                .orElseThrow();
    }

    private static RequestPostProcessor as(AccountId account, String role) {
        return user(account.toString()).roles(role);
    }
}
