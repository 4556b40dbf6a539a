package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.scorecards.PlanCard;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingFixture.Opening;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Answers of several candidates to one question: who is told that they are alike, and who never is. */
@TouchstoneTest
class AnswerLikenessTests {

    private static final String TEXT =
            "先向客户道歉，说明快递在中转站停留了两天，我已经联系站点优先派送；同时给出两个选择：继续等待并补偿五元优惠券，或者立即为您重新发货。明天上午十点前我会主动回复进度，请您放心。";
    private static final String COPY =
            "先向客户道歉，说明快递在中转站停留了两天，我已经联系网点优先派送！同时给出两个选择，继续等待并补偿五元优惠券，或者立即为您重新发货；明天上午十点前我会主动回复进度，请放心。";
    private static final String OTHER =
            "碰到这种情况我会把聊天记录和物流截图交给主管，登记在交接班表里，晚班同事接着跟进，第二天早会复盘为什么没有提前预警，然后修改快捷话术，避免同样的问题再次发生。";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    AnswerLikenesses likenesses;

    @Autowired
    Sketching sketching;

    @Autowired
    TestPlans plans;

    @Autowired
    SittingDesk desk;

    @Autowired
    WrittenTests tests;

    @Autowired
    ReopeningDesk reopenings;

    @Autowired
    Markings markings;

    @Autowired
    Scorecards scorecards;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    private SittingFixture fixture;
    private Opening opening;

    /** A question that stands on every paper. */
    @BeforeEach
    void open() throws IOException {
        fixture = beans.createBean(SittingFixture.class);
        opening = opening();
    }

    private Opening opening() throws IOException {
        var made = fixture.opening(QuestionType.SHORT_ANSWER);
        var plain = PaperSectionTests.section((Integer) null, QuestionType.SHORT_ANSWER);
        plans.change(new Blueprint(
                made.job(),
                40,
                List.of(new Blueprint.Section(plain.name(), plain.from(), 0, plain.points(), List.of(shortAnswer())))));
        return made;
    }

    private String shortAnswer() {
        return jdbc.sql("""
                        select q.number from questionbank.question q join questionbank.question_version v on v.question = q.id
                         where v.type = 'SHORT_ANSWER' and v.status = 'PUBLISHED' order by q.number limit 1
                        """).query(String.class).single();
    }

    @Test
    void aCopyIsFoundOnceBothAreMarkedAndAnotherAnswerIsNot() {
        var first = handedIn("林晓", TEXT);
        var copy = handedIn("周舟", COPY);
        var other = handedIn("何禾", OTHER);
        sketching.work();
        assertThat(alike(first)).as("nobody is marked").isEmpty();
        mark(first);
        assertThat(alike(first)).as("the other one is not marked").isEmpty();
        mark(copy);
        mark(other);

        assertThat(alike(first)).singleElement().satisfies(like -> {
            assertThat(like.other()).isEqualTo(copy);
            assertThat(like.name()).isEqualTo("周舟");
            assertThat(like.percent()).isBetween(60, 99);
        });
        assertThat(alike(copy)).extracting(LikeAnswer::other).containsExactly(first);
        assertThat(alike(other)).isEmpty();
    }

    @Test
    void shortAnswersAndThoseToOtherJobsAreNotCompared() throws IOException {
        var one = marked("林晓", "好的，马上处理");
        marked("周舟", "好的，马上处理");
        assertThat(alike(one)).isEmpty();
        var mine = marked("林晓", TEXT);
        opening = opening();
        marked("周舟", TEXT);
        assertThat(alike(mine)).isEmpty();
    }

    @Test
    void whoOwesACardSeesNothingOfIt() {
        var first = marked("林晓", TEXT);
        var copy = marked("周舟", COPY);
        assertThat(alike(first)).hasSize(1);
        var versions = reportedVersions(first);
        scorecards.plan(new PlanCard(first, Stage.PANEL, opening.recruiter(), versions));
        assertThat(alike(first)).isEmpty();
        assertThatThrownBy(() -> likenesses.compare(copy, 1, first, opening.recruiter()))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void whatIsOpenAgainIsComparedAnew() {
        var first = marked("林晓", TEXT);
        var copy = marked("周舟", COPY);
        assertThat(alike(first)).hasSize(1);
        reopenings.reopen(copy, 30, "停电", opening.recruiter());
        assertThat(alike(first)).isEmpty();
        desk.save(copy, new Answer(1, 9, List.of(), null, OTHER));
        desk.submit(copy);
        sketching.work();
        mark(copy);
        assertThat(alike(first)).isEmpty();
    }

    @Test
    void lookingTwiceIsOnce() {
        var first = marked("林晓", TEXT);
        marked("周舟", COPY);
        sketching.work();
        sketching.work();
        assertThat(alike(first)).hasSize(1);
    }

    @Test
    void recruitersSeeTheTextsSideBySideAndMarkersNothing() throws IOException {
        var first = marked("林晓", TEXT);
        var copy = marked("周舟", COPY);
        assertThat(section(first, opening.recruiter()))
                .hasStatusOk()
                .bodyText()
                .contains("周舟")
                .contains("不能单凭它淘汰");
        assertThat(comparison(first, copy, opening.recruiter()))
                .hasStatusOk()
                .bodyText()
                .contains("林晓")
                .contains("周舟")
                .contains("<mark>")
                .contains("不能单凭它淘汰");
        var stranger = opening().recruiter();
        for (var nobody : List.of(opening.marker(), stranger)) {
            assertThat(section(first, nobody)).hasStatus(403);
            assertThat(comparison(first, copy, nobody)).hasStatus(403);
        }
        assertThat(mvc.get()
                        .uri("/markings/{m}", tests.marking(first).orElseThrow())
                        .with(staff.signedIn(opening.marker())))
                .bodyText()
                .doesNotContain("相似");
        assertThat(comparison(first, first, opening.recruiter())).hasStatus(404);
    }

    @Test
    void candidatesAreToldBeforehand() {
        var application = fixture.invited(opening);
        assertThat(mvc.get().uri("/my/{a}/test", application).cookie(fixture.visit(application, LinkPurpose.TEST)))
                .bodyText()
                .contains("比对文字");
    }

    private List<LikeAnswer> alike(JobApplicationId application) {
        return likenesses.of(application, opening.recruiter());
    }

    private JobApplicationId marked(String name, String text) {
        var application = handedIn(name, text);
        sketching.work();
        mark(application);
        return application;
    }

    private JobApplicationId handedIn(String name, String text) {
        var application = fixture.invited(opening, name);
        desk.start(application);
        desk.save(application, new Answer(1, 1, List.of(), null, text));
        desk.submit(application);
        return application;
    }

    private void mark(JobApplicationId application) {
        markings.mark(
                MarkSitting.of(markings.view(tests.marking(application).orElseThrow()), Set.of(), Map.of()),
                opening.marker());
    }

    private List<dev.touchstone.questionbank.QuestionVersionId> reportedVersions(JobApplicationId application) {
        return markings.view(tests.marking(application).orElseThrow()).open().stream()
                .map(open -> open.question().id())
                .toList();
    }

    private MvcTestResult section(JobApplicationId application, AccountId who) {
        return mvc.get()
                .uri("/applications/{a}/written-test/likeness", application)
                .with(staff.signedIn(who))
                .exchange();
    }

    private MvcTestResult comparison(JobApplicationId application, JobApplicationId other, AccountId who) {
        return mvc.get()
                .uri("/applications/{a}/written-test/likeness/comparison", application)
                .param("position", "1")
                .param("other", other.toString())
                .with(staff.signedIn(who))
                .exchange();
    }
}
