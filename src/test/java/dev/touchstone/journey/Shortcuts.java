package dev.touchstone.journey;

import dev.touchstone.candidates.Apply;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.offers.Grade;
import dev.touchstone.offers.OfferDesk;
import dev.touchstone.offers.OfferState;
import dev.touchstone.offers.PrepareOffer;
import dev.touchstone.panel.PanelDesk;
import dev.touchstone.panel.PanelPlans;
import dev.touchstone.panel.PlanPanel;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.roleplay.RolePlayDesk;
import dev.touchstone.roleplay.RolePlayPlans;
import dev.touchstone.roleplay.ScheduleRolePlay;
import dev.touchstone.scorecards.CardInput;
import dev.touchstone.scorecards.Recommendation;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.Language;
import dev.touchstone.writtentest.Answer;
import dev.touchstone.writtentest.MarkSitting;
import dev.touchstone.writtentest.Markings;
import dev.touchstone.writtentest.SittingDesk;
import dev.touchstone.writtentest.SittingView;
import dev.touchstone.writtentest.WrittenTests;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Takes a candidate to a stage through the facades, for stories that begin late. A letter that arrived says that a door
 * is open.
 */
final class Shortcuts {

    static final String NAME = "陈雨桐";
    static final String EMAIL = "chen.yutong@example.test";

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final JobApplications applications;
    private final SittingDesk sittings;
    private final WrittenTests tests;
    private final Markings markings;
    private final RolePlayDesk rolePlays;
    private final RolePlayPlans rolePlayPlans;
    private final PanelDesk panels;
    private final PanelPlans panelPlans;
    private final Scorecards scorecards;
    private final OfferDesk offers;
    private final CurrentAccount current;
    private final AdjustableClock clock;

    Shortcuts(
            JobApplications applications,
            SittingDesk sittings,
            WrittenTests tests,
            Markings markings,
            RolePlayDesk rolePlays,
            RolePlayPlans rolePlayPlans,
            PanelDesk panels,
            PanelPlans panelPlans,
            Scorecards scorecards,
            OfferDesk offers,
            CurrentAccount current,
            AdjustableClock clock) {
        this.applications = applications;
        this.sittings = sittings;
        this.tests = tests;
        this.markings = markings;
        this.rolePlays = rolePlays;
        this.rolePlayPlans = rolePlayPlans;
        this.panels = panels;
        this.panelPlans = panelPlans;
        this.scorecards = scorecards;
        this.offers = offers;
        this.current = current;
        this.clock = clock;
    }

    JobApplicationId applied(JobOpeningId job) {
        return applications.apply(
                new Apply(job, NAME, EMAIL, "19900012345", Language.ZH, 14, "内推", "BOTH", null, true));
    }

    /** Invited to the test: the link. */
    String invitedToTest(JobApplicationId application, Company company, Postbox post) {
        advance(application, Stage.SCREENING, company);
        return post.await(EMAIL, "笔试").link();
    }

    /** Everything but the recruiter's decision about the test. */
    void sat(JobApplicationId application, Company company, Postbox post) {
        invitedToTest(application, company, post);
        sittings.start(application);
        sittings.view(application).questions().forEach(question -> sittings.save(application, answer(question)));
        sittings.submit(application);
        var marking = markings.view(tests.marking(application).orElseThrow());
        var ticks = marking.open().stream()
                .flatMap(open -> open.question().markingPoints().stream())
                .filter(point -> point.kind() == PointKind.EXPECTED)
                .map(MarkingPoint::id)
                .collect(Collectors.toSet());
        var marker = company.having(TeamRole.MARKER).get(0);
        as(marker, () -> markings.mark(MarkSitting.of(marking, ticks, Map.of()), marker));
    }

    /** Through role-play and panel into the offer, whose letter has arrived: its link. */
    String offered(JobApplicationId application, Company company, Postbox post) {
        sat(application, company, post);
        advance(application, Stage.WRITTEN_TEST, company);
        play(application, company, post);
        advance(application, Stage.ROLE_PLAY, company);
        interview(application, company, post);
        advance(application, Stage.PANEL, company);
        prepare(application, company);
        return post.await(EMAIL, "录用通知").link();
    }

    private void play(JobApplicationId application, Company company, Postbox post) {
        var people = company.having(TeamRole.INTERVIEWER);
        var customers = rolePlayPlans
                .of(applications.get(application).job())
                .orElseThrow()
                .conversations();
        as(
                company.recruiter(),
                () -> rolePlays.schedule(
                        application,
                        new ScheduleRolePlay(
                                customers, people.get(0), List.of(people.get(1)), clock.instant(), 30, 1, null)));
        post.await(EMAIL, "情景模拟");
        var talk = rolePlays.of(application).orElseThrow().id();
        rolePlays.start(talk);
        rolePlays.end(talk);
        submit(application, Stage.ROLE_PLAY, people.get(1));
        clock.advance(HALF_AN_HOUR);
    }

    private void interview(JobApplicationId application, Company company, Postbox post) {
        var people = company.having(TeamRole.INTERVIEWER);
        var job = applications.get(application).job();
        var questions =
                panelPlans.questions(job).stream().map(QuestionVersion::id).toList();
        as(
                company.recruiter(),
                () -> panels.plan(
                        new PlanPanel(application, people, questions, clock.instant(), HALF_AN_HOUR, "三楼会议室", null)));
        post.await(EMAIL, "面试邀请");
        people.forEach(person -> submit(application, Stage.PANEL, person));
    }

    private void submit(JobApplicationId application, Stage stage, AccountId rater) {
        var card = scorecards.owed(application, stage, rater).orElseThrow();
        var view = scorecards.view(card, rater);
        var ratings = view.competencies().stream()
                .collect(Collectors.toMap(
                        competency -> competency.code(), competency -> new CardInput.Given(4, "先道歉再给方案。")));
        as(
                rater,
                () -> scorecards.submit(
                        card,
                        new CardInput(
                                java.util.Set.of(),
                                ratings,
                                Recommendation.YES,
                                null,
                                view.input().version()),
                        rater));
    }

    private void prepare(JobApplicationId application, Company company) {
        var starts = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(12);
        as(
                company.recruiter(),
                () -> offers.prepare(
                        application,
                        new PrepareOffer(Grade.JUNIOR, "先从初级做起。", BigDecimal.valueOf(5000), 3, starts, null),
                        company.recruiter()));
        for (var approver : company.having(TeamRole.APPROVER)) {
            if (offers.of(application).orElseThrow().state() == OfferState.APPROVING) {
                as(approver, () -> offers.approve(application, 1, approver));
            }
        }
    }

    private void advance(JobApplicationId application, Stage from, Company company) {
        as(company.recruiter(), () -> applications.advance(application, from, "值得再看一看", company.recruiter()));
    }

    private void as(AccountId account, Runnable act) {
        current.as(account, () -> {
            act.run();
            return true;
        });
    }

    private static Answer answer(SittingView.Question question) {
        if (question.type() == QuestionType.TRUE_FALSE) {
            return new Answer(question.position(), 1, List.of(), true, null);
        }
        if (!question.gaps().isEmpty()) {
            return Answer.ofBlanks(
                    question.position(), 1, Collections.nCopies(question.gaps().size(), "7"));
        }
        if (question.type().isMarkedByKey()) {
            return new Answer(
                    question.position(), 1, List.of(question.choices().get(0).label()), null, null);
        }
        return new Answer(question.position(), 1, List.of(), null, "先安抚，再查单，给两个方案，约好回访时间。");
    }
}
