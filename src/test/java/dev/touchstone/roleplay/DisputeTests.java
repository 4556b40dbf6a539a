package dev.touchstone.roleplay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.hiring.Journey;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.mail.MailView;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.scorecards.Amendments;
import dev.touchstone.scorecards.CardDesk;
import dev.touchstone.scorecards.CardInput;
import dev.touchstone.scorecards.Recommendation;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Observers who are too far apart: after a deadline, after one of them thinks again, and the word to who decides. */
@TouchstoneTest
class DisputeTests {

    private static final String DISPUTE = "userTask_adjudicateRolePlay";
    private static final String DECISION = "userTask_decideRolePlay";

    RolePlayFixture plays;
    RolePlayFixture.Opening opening;
    JobApplicationId application;

    @Autowired
    RolePlayDesk desk;

    @Autowired
    Adjudications adjudications;

    @Autowired
    Amendments amendments;

    @Autowired
    CardDesk cards;

    @Autowired
    Mailroom mailroom;

    @Autowired
    Jobs jobs;

    @Autowired
    Breaks breaks;

    @Autowired
    ObserverAgreements agreements;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    @Autowired
    Journey journey;

    @Autowired
    AdjustableClock clock;

    @Autowired
    void fixture(AutowireCapableBeanFactory beans) {
        plays = beans.createBean(RolePlayFixture.class);
    }

    @BeforeEach
    void talk() {
        opening = plays.opening(3);
        application = plays.running(opening);
        plays.say(application, Message.Author.CANDIDATE, "您好，很抱歉。");
        desk.end(plays.id(application));
        plays.submit(application, observer(0), 5);
        plays.submit(application, observer(1), 2);
    }

    @Test
    void theDeadlineDoesNotAverageAwayADifference() {
        assertThat(plays.places(application)).containsExactly("userTask_observeRolePlay");
        pastTheDeadline();
        assertThat(plays.places(application)).containsExactly(DISPUTE);
        assertThat(desk.of(application).orElseThrow().concluded()).isFalse();
        plays.submit(application, observer(2), 3);
        assertThat(plays.places(application)).containsExactly(DISPUTE);
        adjudications.waive(application, "三份看下来都站得住");
        assertThat(plays.places(application)).containsExactly(DECISION);
    }

    @Test
    void whoThinksAgainEndsTheDifference() {
        plays.submit(application, observer(2), 4);
        assertThat(plays.places(application)).containsExactly(DISPUTE);
        adjudications.ask(application, third());
        amend(observer(1), 1);
        assertThat(plays.places(application)).containsExactly(DISPUTE);
        amend(observer(1), 4);
        assertThat(plays.places(application)).containsExactly(DECISION);
        assertThat(adjudications.asked(plays.id(application))).isPresent().get().satisfies(who -> assertThat(
                        cards.open(who))
                .isEmpty());
    }

    @Test
    void aChangeWithoutADifferenceMovesNothing() {
        amend(observer(1), 4);
        assertThat(plays.places(application)).containsExactly("userTask_observeRolePlay");
    }

    @Test
    void theThirdPersonIsToldByMailAndNotWhatTheOthersGave() {
        plays.submit(application, observer(2), 4);
        var third = third();
        adjudications.ask(application, third);
        assertThat(mailroom.mailsOf(application.value()))
                .filteredOn(mail -> mail.kind().equals("adjudicator-invitation"))
                .extracting(MailView::recipientAddress)
                .containsExactly(plays.email(third));
    }

    @Test
    void theThirdPersonFindsTheCardAmongTheirTasks() {
        plays.submit(application, observer(2), 4);
        var third = third();
        assertThat(get("/inbox", third)).bodyText().doesNotContain("作为第三人评情景模拟");
        adjudications.ask(application, third);
        assertThat(get("/inbox", third)).bodyText().contains("作为第三人评情景模拟", "THIRD-");
        assertThat(get("/inbox", observer(0))).bodyText().doesNotContain("THIRD-");
        adjudications.waive(application, "都站得住");
        assertThat(get("/inbox", third)).bodyText().doesNotContain("THIRD-");
    }

    /** The talk before a restart has the same cards; it is no second talk. */
    @Test
    void aTalkThatBeganAnewCountsOnce() {
        var staff = plays.opening(2);
        var again = plays.running(staff);
        breaks.pause(plays.id(again), null, "电脑死机");
        breaks.restart(plays.id(again), staff.player());
        desk.start(plays.id(again));
        desk.end(plays.id(again));
        plays.submit(again, staff.observers().get(0), 5);
        plays.submit(again, staff.observers().get(1), 3);
        var found = agreements.of(staff.job(), staff.recruiter());
        assertThat(found.talks()).isEqualTo(1);
        assertThat(found.competencies()).isNotEmpty().allMatch(line -> line.talks() == 1);
    }

    private MvcTestResult get(String uri, AccountId account) {
        return mvc.get().uri(uri).with(staff.signedIn(account)).exchange();
    }

    private AccountId third() {
        var third = plays.interviewerElsewhere();
        jobs.assign(opening.job(), third, TeamRole.INTERVIEWER);
        return third;
    }

    private AccountId observer(int index) {
        return opening.observers().get(index);
    }

    private void amend(AccountId observer, int rating) {
        var card = plays.card(application, observer);
        var given = new CardInput.Given(rating, "回看后改的。");
        amendments.amend(
                card,
                new CardInput(
                        Set.of(),
                        Map.of("empathy", given, "compliance", given),
                        Recommendation.YES,
                        null,
                        amendments.view(card, observer).input().version()),
                "看了一遍回放",
                observer);
    }

    private void pastTheDeadline() {
        clock.advance(Duration.ofDays(8));
        journey.runDue(clock.instant());
    }
}
