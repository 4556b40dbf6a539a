package dev.touchstone.roleplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.roleplay.Message.Author;
import dev.touchstone.scorecards.CardInput;
import dev.touchstone.scorecards.Quotes;
import dev.touchstone.scorecards.Recommendation;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The replay, tags, hints, the result, and the decision between observers. */
@TouchstoneTest
class ReviewTests {

    @Autowired
    RolePlayDesk desk;

    @Autowired
    Reviews reviews;

    @Autowired
    Tags tags;

    @Autowired
    Scorecards scorecards;

    @Autowired
    Quotes quotes;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DeskNotes notes;

    @Autowired
    Breaks breaks;

    @Autowired
    CustomerDesk customers;

    RolePlayFixture plays;
    RolePlayFixture.Opening opening;
    JobApplicationId application;
    RolePlayId id;
    AccountId one;
    AccountId other;
    String room;

    @Autowired
    void fixture(AutowireCapableBeanFactory beans) {
        plays = beans.createBean(RolePlayFixture.class);
    }

    /** A talk with a greeting, an answer after 45 s and an over-promise; two people observed it. */
    @BeforeEach
    void talk() {
        opening = plays.opening(2);
        application = plays.running(opening);
        id = plays.id(application);
        one = opening.observers().get(0);
        other = opening.observers().get(1);
        room = "/role-plays/" + id;
        say(Author.CUSTOMER, "杯子碎了！", 0);
        say(Author.CANDIDATE, "您好，很抱歉。", 12);
        say(Author.CUSTOMER, "什么时候能补？", 20);
        say(Author.CANDIDATE, "我保证明天到。", 65);
        desk.end(id);
        jdbc.sql("update roleplay.role_play set ended_at = started_at + interval '90 s' where id = :id")
                .param("id", id.value())
                .update();
    }

    /** At this second of the role-play. */
    private void say(Author author, String text, int second) {
        plays.say(application, author, text);
        jdbc.sql("""
                        update roleplay.message m set received_at = r.started_at + make_interval(secs => :second)
                          from roleplay.role_play r
                         where r.id = :id and m.role_play = r.id
                           and m.number = (select max(number) from roleplay.message where role_play = :id)
                        """).param("second", second).param("id", id.value()).update();
    }

    @Test
    void theReplayShowsWaitsHintsAndMoments() {
        var replay = replay(one);
        assertThat(replay.lines())
                .extracting(line -> line.waited() == null ? null : line.waited().toPlainString(), ReplayLine::late)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(null, false),
                        org.assertj.core.groups.Tuple.tuple("12.0", false),
                        org.assertj.core.groups.Tuple.tuple(null, false),
                        org.assertj.core.groups.Tuple.tuple("45.0", true));
        assertThat(replay.moments()).extracting(line -> line.message().number()).containsExactly(4);
        assertThat(get(room, one))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"m4\"", "<mark", "保证", "45.0", "data-seconds=\"", "/hints");
        assertThat(get(room + "?customer=1", one)).hasStatusOk();
    }

    /** What was written for the next shift, and what happened beside the talk, is there for who judges. */
    @Test
    void notesAndHappeningsAreThereForWhoJudges() {
        var desk = plays.running(opening);
        var there = "/role-plays/" + plays.id(desk);
        notes.keep(plays.id(desk), 0, "明早回访碎杯", 1);
        notes.keep(plays.id(desk), 1, "顾客要补发", 1);
        breaks.pause(plays.id(desk), opening.player(), "投屏断了");
        breaks.resume(plays.id(desk));
        customers.sendAway(plays.id(desk), 1);
        this.desk.end(plays.id(desk));
        assertThat(get(there, one)).bodyText().contains("明早回访碎杯", "顾客要补发", "投屏断了", "候选人不再接待这位顾客", "class=\"sys\"");
        plays.submit(desk, one, 4);
        plays.submit(desk, other, 4);
        assertThat(get(there + "/result", one)).bodyText().contains("明早回访碎杯", "投屏断了", "候选人不再接待这位顾客");
    }

    @Test
    void aTurnNobodyAnsweredIsAMoment() {
        var application = plays.running(opening);
        plays.say(application, Author.CUSTOMER, "还在吗？");
        desk.end(plays.id(application));
        jdbc.sql("update roleplay.message set received_at = received_at - interval '40 s' where role_play = :id")
                .param("id", plays.id(application).value())
                .update();
        var replay = reviews.replay(desk.get(plays.id(application)), opening.job(), java.util.List.of(), one);
        assertThat(replay.moments()).singleElement().matches(ReplayLine::unanswered);
    }

    @Test
    void aHintIsConfirmedByEachPersonAndStaysBlindUntilTheCardIsIn() {
        assertThat(hint(one, 4, "over-promise", true)).hasRedirectedUrl(room + "#m4");
        assertThat(verdicts(one)).isEqualTo(1);
        assertThat(verdicts(other)).isZero();
        assertThat(hint(one, 4, "over-promise", false)).hasStatus3xxRedirection();
        assertThat(hint(one, 4, "blame", true)).hasStatus(404);
        assertThat(hint(one, 1, "over-promise", true)).hasStatus(404);
        plays.submit(application, other, 3);
        assertThat(verdicts(other)).isEqualTo(1);
        assertThat(reviews.confirmed(desk.get(id), other)).isEmpty();
    }

    private long verdicts(AccountId viewer) {
        return replay(viewer).lines().stream()
                .flatMap(line -> line.hints().stream())
                .mapToLong(hint -> hint.confirmed() + hint.dismissed())
                .sum();
    }

    @Test
    void aTagStandsOnTheObserversOwnCardOnly() {
        var point = point(one, 0);
        assertThat(tag(one, 2, point, "先安抚")).hasRedirectedUrl(room + "#m2");
        tag(one, 2, point, "先致歉");
        var card = plays.card(application, one);
        assertThat(quotes.own(card, one)).singleElement().satisfies(quote -> {
            assertThat(quote.body()).isEqualTo("您好，很抱歉。");
            assertThat(quote.note()).isEqualTo("先致歉");
            assertThat(quote.href()).isEqualTo(room + "#m2");
        });
        assertThat(scorecards.view(card, one).input().ticks()).containsExactly(point.id());
        assertThat(get("/scorecards/" + card, one)).bodyText().contains("您好，很抱歉。", room + "#m2");
        assertThat(get(room, one)).bodyText().contains("先致歉");
        assertThat(get(room, other)).bodyText().doesNotContain("先致歉");
        assertThatThrownBy(() -> quotes.own(card, other)).isInstanceOf(RefusedException.class);
        assertThat(released(other)).isZero();
        assertThat(released(opening.recruiter())).isZero();
    }

    @Test
    void aTagIsReleasedWithTheCardAndOnlyToWhoOwesNone() {
        tag(one, 2, point(one, 0), "先致歉");
        plays.submit(application, one, 4);
        assertThat(released(opening.recruiter())).isEqualTo(1);
        assertThat(released(other)).isZero();
        assertThat(get(room + "/result", other)).bodyText().doesNotContain("先致歉");
        assertThat(tag(one, 4, point(one, 1), "晚了")).hasStatus(409);
        plays.submit(application, other, 4);
        assertThat(released(other)).isEqualTo(1);
        assertThat(get(room + "/result", other)).hasStatusOk().bodyText().contains("先致歉", "您好，很抱歉。");
    }

    @Test
    void tagsAreChangedAndTakenAway() {
        tag(one, 2, point(one, 0), "先致歉");
        var tag = own(one).get(0).id();
        assertThat(post(room + "/tags/" + tag, one, "note", "改过")).hasStatus3xxRedirection();
        assertThat(own(one).get(0).note()).isEqualTo("改过");
        assertThat(post(room + "/tags/" + tag, other, "note", "别人")).hasStatus(404);
        assertThat(post(room + "/tags/" + tag + "/removal", one, "note", "")).hasStatus3xxRedirection();
        assertThat(own(one)).isEmpty();
    }

    @Test
    void onlyObserversTagAndOnlyPointsOfTheirCard() {
        var point = point(one, 0);
        assertThat(tag(opening.player(), 2, point, "")).hasStatus(404);
        assertThat(tag(plays.interviewerElsewhere(), 2, point, "")).hasStatus(403);
        assertThat(tag(one, 99, point, "")).hasStatus(404);
        assertThat(post(
                        room + "/tags",
                        one,
                        "message",
                        "2",
                        "point",
                        java.util.UUID.randomUUID().toString()))
                .hasStatus(422);
    }

    @Test
    void thePanelBesideALiveTalkIsForObserversToo() {
        var running = plays.running(opening);
        plays.say(running, Author.CUSTOMER, "在吗");
        var panel = "/role-plays/" + plays.id(running) + "/tags";
        assertThat(get(panel, one)).hasStatusOk().bodyText().contains("在吗", "id=\"tag\"");
        assertThat(get(panel, opening.player())).hasStatusOk().bodyText().doesNotContain("id=\"tag\"");
    }

    @Test
    void theResultIsBlindToWhoOwesACardAndBecomesAPdf() {
        plays.submit(application, other, 4);
        assertThat(get(room + "/result", one)).hasStatusOk().bodyText().doesNotContain("先道歉，再核对订单。");
        assertThat(get(room + "/result.pdf", one)).hasStatus(404);
        plays.submit(application, one, 4);
        hint(one, 4, "over-promise", true);
        assertThat(get(room + "/result", one))
                .hasStatusOk()
                .bodyText()
                .contains("先道歉，再核对订单。", "保证", "result.pdf", "45.0");
        assertThat(get(room + "/result.pdf", one)).hasStatusOk().hasContentType("application/pdf");
        assertThat(get(room + "/result", plays.interviewerElsewhere())).hasStatus(403);
    }

    @Test
    void theJobChoosesWhatItIsMeasuredAgainst() {
        var plan = "/jobs/%s/plan/role-play-review".formatted(opening.job());
        assertThat(get(plan, opening.recruiter())).hasStatusOk().bodyText().contains("xiaohongshu");
        assertThat(post(plan, opening.recruiter(), "thresholds", "xiaohongshu", "gap", "3"))
                .flash()
                .containsKey("notice");
        assertThat(reviews.assess(desk.get(id)).thresholds().id()).isEqualTo("xiaohongshu");
        assertThat(post(plan, opening.recruiter(), "thresholds", "nobody", "gap", "3"))
                .flash()
                .containsKey("problem");
        assertThat(post(plan, opening.recruiter(), "thresholds", "jd", "gap", "9"))
                .flash()
                .containsKey("problem");
        assertThat(post(plan, one, "thresholds", "jd", "gap", "1")).hasStatus(403);
    }

    @Test
    void observersTooFarApartHaveAThirdPersonWhoseCardCountsAlone(@Autowired Adjudications adjudications) {
        plays.submit(application, one, 5);
        plays.submit(application, other, 2);
        assertThat(plays.places(application)).containsExactly("userTask_adjudicateRolePlay");
        var page = "/applications/%s/role-play/adjudication".formatted(application);
        var third = opening.player();
        assertThat(get(page, opening.recruiter())).hasStatusOk().bodyText().doesNotContain(third.toString());
        assertThat(post(page, opening.recruiter(), "third", one.toString())).hasStatus(422);
        var late = plays.interviewerElsewhere();
        jobs.assign(opening.job(), late, TeamRole.INTERVIEWER);
        assertThat(post(page, opening.recruiter(), "third", late.toString())).hasRedirectedUrl(page);
        assertThat(get(room, late)).hasStatusOk().bodyText().contains("id=\"tag\"");
        assertThat(get(room + "/result", late)).bodyText().doesNotContain("先道歉，再核对订单。");
        var card = tags.card(desk.get(id), late).orElseThrow();
        var given = new CardInput.Given(3, "看了回放。");
        scorecards.submit(
                card,
                new CardInput(Set.of(), Map.of("empathy", given, "compliance", given), Recommendation.YES, null, 0),
                late);
        assertThat(plays.places(application)).containsExactly("userTask_decideRolePlay");
        assertThat(desk.get(id).concluded()).isTrue();
        assertThat(scorecards
                        .result(application, dev.touchstone.jobs.Stage.ROLE_PLAY)
                        .total())
                .isEqualByComparingTo("3");
        assertThat(adjudications.isNeeded(application)).isFalse();
        assertThat(get("/jobs/%s/role-play-agreement".formatted(opening.job()), opening.recruiter()))
                .hasStatusOk();
    }

    @Test
    void bothCardsCountWhenSomebodySaysWhy() {
        plays.submit(application, one, 5);
        plays.submit(application, other, 2);
        var waiver = "/applications/%s/role-play/adjudication/waiver".formatted(application);
        assertThat(post(waiver, opening.recruiter(), "reason", " ")).hasStatus(422);
        assertThat(post(waiver, one, "reason", "无妨")).hasStatus(403);
        assertThat(post(waiver, opening.recruiter(), "reason", "两人都对")).hasStatus3xxRedirection();
        assertThat(plays.places(application)).containsExactly("userTask_decideRolePlay");
        assertThat(post(waiver, opening.recruiter(), "reason", "再来")).hasStatus(409);
    }

    @Test
    void observersCloseEnoughNeedNobody() {
        plays.submit(application, one, 5);
        plays.submit(application, other, 3);
        assertThat(plays.places(application)).containsExactly("userTask_decideRolePlay");
    }

    private Replay replay(AccountId viewer) {
        return reviews.replay(desk.get(id), opening.job(), own(viewer), viewer);
    }

    private java.util.List<dev.touchstone.scorecards.Quote> own(AccountId viewer) {
        return tags.on(tags.card(desk.get(id), viewer), desk.get(id), viewer);
    }

    private int released(AccountId viewer) {
        return quotes.released(application, viewer).size();
    }

    private MarkingPoint point(AccountId observer, int index) {
        return scorecards.view(plays.card(application, observer), observer).questions().stream()
                .flatMap(question -> question.markingPoints().stream())
                .skip(index)
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult tag(AccountId who, int message, MarkingPoint point, String note) {
        return post(
                room + "/tags",
                who,
                "message",
                String.valueOf(message),
                "point",
                point.id().toString(),
                "note",
                note);
    }

    private MvcTestResult hint(AccountId who, int message, String check, boolean confirmed) {
        return post(
                room + "/hints",
                who,
                "message",
                String.valueOf(message),
                "check",
                check,
                "confirmed",
                String.valueOf(confirmed));
    }

    private MvcTestResult get(String uri, AccountId account) {
        return mvc.get().uri(uri).with(staff.signedIn(account)).exchange();
    }

    private MvcTestResult post(String uri, AccountId account, String... parameters) {
        var request = mvc.post().uri(uri).with(staff.signedIn(account)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
