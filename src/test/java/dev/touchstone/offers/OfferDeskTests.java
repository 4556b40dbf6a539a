package dev.touchstone.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.mail.MailView;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.offers.OfferFixture.Opening;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shell.PdfPages;
import dev.touchstone.testing.TouchstoneTest;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.util.ReflectionTestUtils;

@TouchstoneTest
@RecordApplicationEvents
class OfferDeskTests {

    private static final int ROUNDS = 50;
    private static final int LONG_ROUNDS = 500;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    ApplicationEvents facts;

    @Autowired
    OfferDesk desk;

    @Autowired
    Jobs jobs;

    @Autowired
    Mailroom mailroom;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PdfPages pdfs;

    @Autowired
    AdjustableClock clock;

    private OfferFixture offers;
    private Opening opening;

    @BeforeEach
    void open() {
        offers = beans.createBean(OfferFixture.class);
        opening = offers.opening();
    }

    @Test
    void theProposedGradeNeedsNoReasonAndAnotherDoes() {
        var application = offers.drafted(opening);
        assertThat(offer(application).proposedGrade()).isEqualTo("INTERMEDIATE");
        refuses("offers.error.gradeReason", () -> prepare(application, Grade.SENIOR, null, 8000));
        refuses("offers.error.gradeReason", () -> prepare(application, Grade.SENIOR, "  ", 8000));
        assertThat(offer(application).state()).isEqualTo(OfferState.DRAFT);
        prepare(application, Grade.SENIOR, "带过新人", 8000);
        assertThat(offer(application).gradeReason()).isEqualTo("带过新人");
    }

    @Test
    void payOutsideTheBandOrWithoutOneIsMarkedAndTakesTwoApprovals() {
        var inside = offers.drafted(opening);
        prepare(inside, Grade.INTERMEDIATE, null, 10000);
        assertThat(offer(inside).outOfBand()).isFalse();
        assertThat(offer(inside).approvalSteps()).isEqualTo(1);

        var above = offers.drafted(opening);
        prepare(above, Grade.INTERMEDIATE, null, 10001);
        assertThat(offer(above).outOfBand()).isTrue();
        assertThat(offer(above).approvalSteps()).isEqualTo(2);

        var bandless = offers.drafted(opening);
        prepare(bandless, Grade.EXPERT, "稀缺", 9000);
        assertThat(offer(bandless).outOfBand()).isTrue();
    }

    @Test
    void fourEyesAreFourDifferentEyes() {
        var application = offers.approvingTwice(opening);
        refuses("offers.error.fourEyes", () -> desk.approve(application, 1, opening.recruiter()));
        desk.approve(application, 1, opening.approvers().get(0));
        refuses(
                "offers.error.fourEyes",
                () -> desk.approve(application, 1, opening.approvers().get(0)));
        assertThat(offer(application).state()).isEqualTo(OfferState.APPROVING);
        desk.approve(application, 1, opening.approvers().get(1));
        assertThat(offer(application).state()).isEqualTo(OfferState.APPROVED);
    }

    @Test
    void anOfferThatNobodyCouldApproveIsNotSubmitted() {
        var lonely = opening.approvers().get(0);
        opening.approvers().stream().skip(1).forEach(other -> jobs.unassign(opening.job(), other, TeamRole.APPROVER));
        var application = offers.drafted(opening);
        refuses(
                "offers.error.tooFewApprovers",
                () -> desk.prepare(
                        application, offers.preparation(Grade.INTERMEDIATE, null, 20000), opening.recruiter()));
        assertThat(offer(application).state()).isEqualTo(OfferState.DRAFT);
        assertThat(offers.places(application)).containsExactly("userTask_prepareOffer");
        assertThat(mails(application)).doesNotContain("approval-requested");

        prepare(application, Grade.INTERMEDIATE, null, 8000);
        desk.approve(application, 1, lonely);
        assertThat(offer(application).state()).isEqualTo(OfferState.APPROVED);
    }

    @Test
    void onlyWhoMayApproveIsAskedAndWhoJoinsLaterIsAskedThen() {
        opening.approvers().stream().skip(2).forEach(other -> jobs.unassign(opening.job(), other, TeamRole.APPROVER));
        var application = offers.approvingTwice(opening);
        assertThat(mails(application)).filteredOn("approval-requested"::equals).hasSize(2);

        jobs.assign(opening.job(), opening.approvers().get(2), TeamRole.APPROVER);
        assertThat(mails(application)).filteredOn("approval-requested"::equals).hasSize(3);
    }

    @Test
    void anyNoSendsTheOfferBackAndTheNextRoundStartsAnew() {
        var application = offers.approvingTwice(opening);
        desk.approve(application, 1, opening.approvers().get(0));
        desk.sendBack(application, 1, "薪资偏高", opening.approvers().get(1));
        assertThat(offer(application).state()).isEqualTo(OfferState.DRAFT);
        assertThat(offers.places(application)).containsExactly("userTask_prepareOffer");

        prepare(application, Grade.INTERMEDIATE, null, 18000);
        desk.approve(application, 2, opening.approvers().get(1));
        assertThat(offer(application).state()).isEqualTo(OfferState.APPROVING);
        desk.approve(application, 2, opening.approvers().get(0));
        assertThat(offer(application).state()).isEqualTo(OfferState.APPROVED);
        assertThat(desk.approvals(offer(application).id())).hasSize(4);
    }

    @Test
    void anApproverDecidesOnWhatTheyRead() {
        var application = offers.approvingTwice(opening);
        desk.sendBack(application, 1, "薪资偏高", opening.approvers().get(1));
        prepare(application, Grade.INTERMEDIATE, null, 30000);

        refuses(
                "offers.error.changed",
                () -> desk.approve(application, 1, opening.approvers().get(0)));
        refuses(
                "offers.error.changed",
                () -> desk.sendBack(application, 1, "再想想", opening.approvers().get(0)));
        desk.approve(application, 2, opening.approvers().get(0));
    }

    @Test
    void anOfferThatWasSentMeanwhileIsNotRevokedByMistake() {
        var sent = offers.sent(opening);
        refuses("offers.error.changed", () -> desk.revoke(sent, OfferState.APPROVING, "编制取消"));
        assertThat(offer(sent).state()).isEqualTo(OfferState.SENT);
    }

    @Test
    void ofTwoApproversAtOnceExactlyOneDecides() throws Exception {
        twoDecideAtOnce(ROUNDS);
    }

    @Test
    @Tag("fault")
    void ofTwoApproversAtOnceExactlyOneDecidesFiveHundredTimes() throws Exception {
        twoDecideAtOnce(LONG_ROUNDS);
    }

    private void twoDecideAtOnce(int rounds) throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < rounds; round++) {
                var application = offers.approving(opening);
                var answers = threads.invokeAll(List.of(
                        attempt(() ->
                                desk.approve(application, 1, opening.approvers().get(0))),
                        attempt(() -> desk.sendBack(
                                application, 1, "再想想", opening.approvers().get(1)))));
                var won = List.of(answers.get(0).get(), answers.get(1).get());
                assertThat(won).as("round %d", round).containsOnlyOnce("");
                assertThat(desk.approvals(offer(application).id())).hasSize(1);
                assertThat(offer(application).state())
                        .isEqualTo(won.get(0).isEmpty() ? OfferState.APPROVED : OfferState.DRAFT);
                assertThat(offers.places(application)).hasSize(1);
            }
        } finally {
            threads.shutdown();
        }
    }

    /** Empty when it was done, the key of the sentence when it was refused. */
    private static Callable<String> attempt(Runnable act) {
        return () -> {
            try {
                act.run();
                return "";
            } catch (RefusedException refused) {
                return refused.key();
            }
        };
    }

    @Test
    void acceptingTwiceIsOneFact() {
        var application = offers.sent(opening);
        desk.accept(application, "林晓");
        desk.accept(application, "林晓");
        assertThat(facts.stream(OfferAnswered.class)
                        .filter(fact -> fact.application().equals(application)))
                .containsExactly(new OfferAnswered(application, true));
        refuses("offers.error.state.ACCEPTED", () -> desk.decline(application, null));
        assertThat(offer(application).signedName()).isEqualTo("林晓");
    }

    @Test
    void whoAcceptsGetsAMailWithTheirFirstDayAndWhomToAsk() {
        for (var language : Language.values()) {
            var application = offers.sent(opening, "林晓", language);
            desk.accept(application, "林晓");
            desk.accept(application, "林晓");
            var preparer = accounts.get(opening.recruiter());
            assertThat(toTheCandidate(application, "offer-accepted"))
                    .satisfies(mail -> assertThat(mail.language()).isEqualTo(language))
                    .satisfies(mail -> assertThat(mail.text())
                            .contains(preparer.name(), preparer.email(), "•••")
                            .contains(language == Language.ZH ? "恭喜" : "Congratulations")
                            .contains(
                                    String.valueOf(offer(application).startsOn().getDayOfMonth())))
                    .satisfies(mail -> assertThat(mail.html()).contains(preparer.email()));
            assertThat(mails(application)).doesNotContain("offer-declined");
        }
    }

    @Test
    void theLinkInThatMailOpensTheLetterUntilTheFirstDay() {
        var application = offers.sent(opening);
        clock.advance(Duration.ofDays(1));
        desk.accept(application, "林晓");
        var firstDay = offer(application).startsOn().atStartOfDay(ZoneId.of("Asia/Shanghai"));
        assertThat(jdbc.sql(
                                "select max(expires_at) from identity.candidate_link where application = :id and purpose = 'OFFER'")
                        .param("id", application.value())
                        .query((row, index) -> row.getTimestamp(1).toInstant())
                        .single())
                .isAfter(firstDay.toInstant());
    }

    @Test
    void whoDeclinesIsToldThatItArrived() {
        for (var language : Language.values()) {
            var application = offers.sent(opening, "林晓", language);
            desk.decline(application, "离家太远");
            desk.decline(application, "离家太远");
            assertThat(toTheCandidate(application, "offer-declined"))
                    .satisfies(mail -> assertThat(mail.language()).isEqualTo(language))
                    .satisfies(mail -> assertThat(mail.text()).doesNotContain("离家太远"));
            assertThat(mails(application)).doesNotContain("offer-accepted");
        }
    }

    @Test
    void anAnswerAfterTheTermIsRefusedUntilItIsExtended() {
        var application = offers.sent(opening);
        clock.advance(Duration.ofDays(4));
        refuses("offers.error.state.EXPIRED", () -> desk.accept(application, "林晓"));
        offers.runDue();
        assertThat(offer(application).state()).isEqualTo(OfferState.EXPIRED);
        assertThat(offers.places(application)).containsExactly("userTask_offerExpired");
        refuses("offers.error.state.EXPIRED", () -> desk.accept(application, "林晓"));

        desk.extend(application, Duration.ofDays(2));
        desk.accept(application, "林晓");
        assertThat(offer(application).state()).isEqualTo(OfferState.ACCEPTED);
    }

    @Test
    void theReminderAfterAnExtensionIsNotTakenForTheOldOne() {
        var application = offers.sent(opening);
        desk.extend(application, Duration.ofDays(5));
        clock.advance(Duration.ofDays(5).minusHours(1));
        offers.runDue();
        assertThat(mails(application)).filteredOn("offer-reminder"::equals).hasSize(2);
    }

    @Test
    void revokingWritesOnlyToWhoGotALetter() {
        var waiting = offers.approving(opening);
        desk.revoke(waiting, OfferState.APPROVING, "编制取消");
        assertThat(mails(waiting)).doesNotContain("offer-revoked", "offer-letter");

        var sent = offers.sent(opening);
        desk.revoke(sent, OfferState.SENT, "编制取消");
        assertThat(mails(sent)).containsOnlyOnce("offer-letter", "offer-revoked");
        refuses("offers.error.state.REVOKED", () -> desk.accept(sent, "林晓"));
    }

    @Test
    void aBrokenRendererLeavesNothingHalfDoneAndOneLetterAfterTheMend() {
        var application = offers.approving(opening);
        var font = ReflectionTestUtils.getField(pdfs, "font");
        ReflectionTestUtils.setField(pdfs, "font", new FileSystemResource("/nowhere/font.ttf"));
        try {
            desk.approve(application, 1, opening.approvers().get(0));
            assertThatThrownBy(offers::runDue).hasStackTraceContaining("font");
        } finally {
            ReflectionTestUtils.setField(pdfs, "font", font);
        }
        assertThat(offer(application).state()).isEqualTo(OfferState.APPROVED);
        assertThat(offer(application).sentAt()).isNull();
        assertThat(mails(application)).doesNotContain("offer-letter");
        assertThat(desk.pdf(application)).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        offers.runDue();
        offers.runDue();
        assertThat(mails(application)).containsOnlyOnce("offer-letter");
        assertThat(offer(application).state()).isEqualTo(OfferState.SENT);
        assertThat(desk.pdf(application)).isPresent();
    }

    private void prepare(JobApplicationId application, Grade grade, String reason, int pay) {
        desk.prepare(application, offers.preparation(grade, reason, pay), opening.recruiter());
    }

    private Offer offer(JobApplicationId application) {
        return desk.of(application).orElseThrow();
    }

    private MailView toTheCandidate(JobApplicationId application, String kind) {
        var mails = mailroom.mailsOf(application.value()).stream()
                .filter(mail -> mail.kind().equals(kind))
                .toList();
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    private List<String> mails(JobApplicationId application) {
        return mailroom.mailsOf(application.value()).stream()
                .map(MailView::kind)
                .toList();
    }

    private static void refuses(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.key())
                .isEqualTo(key));
    }
}
