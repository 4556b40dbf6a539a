package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.identity.Role;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.PlanProblem;
import dev.touchstone.questionbank.DrawFilter;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionFilter;
import dev.touchstone.questionbank.QuestionRow;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.Track;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.shared.Paging;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingFixture.Opening;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Planning papers and looking at samples. */
@TouchstoneTest
class PaperPlanPageTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    TestPlans plans;

    @Autowired
    QuestionBank bank;

    @Autowired
    Jobs jobs;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    private Opening opening;

    @BeforeEach
    void open() throws IOException {
        opening = beans.createBean(SittingFixture.class).opening(QuestionType.SINGLE_CHOICE);
    }

    @Test
    void everythingOfASectionIsKept() {
        assertThat(save(Map.of(
                        "minutes", "45",
                        "cap", "60",
                        "rows[0].name", "规则",
                        "rows[0].count", "3",
                        "rows[0].difficulties", "2",
                        "rows[0].tracks", "GENERAL",
                        "rows[0].rule", "TOGETHER",
                        "rows[0].points", "10",
                        "rows[0].fixed", "q-0001，Q-0002",
                        "rows[0].picked", "Q-0003")))
                .hasStatus3xxRedirection();
        var blueprint = plans.of(opening.job()).orElseThrow();
        assertThat(blueprint.cap()).isEqualTo(60);
        assertThat(blueprint.sections()).singleElement().satisfies(section -> {
            assertThat(section.from().difficulties()).containsExactly(2);
            assertThat(section.from().tracks()).containsExactly(Track.GENERAL);
            assertThat(section.from().types()).isEmpty();
            assertThat(section.points().rule()).isEqualTo(SectionPoints.Rule.TOGETHER);
            assertThat(section.fixed()).containsExactly("Q-0001", "Q-0002", "Q-0003");
        });
    }

    @Test
    void aCapTheBankCannotHoldIsSaidWhereItIsSet() {
        var plan = Map.of(
                "minutes", "45",
                "rows[0].name", "规则",
                "rows[0].types", "SINGLE_CHOICE",
                "rows[0].count", "5",
                "rows[0].points", "2");
        var tight = new HashMap<>(plan);
        tight.put("cap", "5");
        assertThat(save(tight)).hasStatus3xxRedirection();
        assertThat(planPage()).bodyText().contains("每份抽 5 题，要守住 5% 的出现上限，题库里至少要有 100 道合用的题");

        var roomy = new HashMap<>(plan);
        roomy.put("cap", "100");
        assertThat(save(roomy)).hasStatus3xxRedirection();
        assertThat(planPage()).bodyText().doesNotContain("出现上限，题库里至少");
        assertThat(save(plan)).hasStatus3xxRedirection();
        assertThat(planPage()).bodyText().doesNotContain("出现上限，题库里至少");
    }

    private MvcTestResult planPage() {
        return mvc.get()
                .uri("/jobs/{j}/plan/written-test", opening.job())
                .with(staff.signedIn(opening.recruiter()))
                .exchange();
    }

    @Test
    void whoRetiresAFixedQuestionIsToldWhichPapersAskForIt() {
        assertThat(save(Map.of("minutes", "45", "rows[0].name", "规则", "rows[0].fixed", "Q-0001")))
                .hasStatus3xxRedirection();
        var question = bank.published("Q-0001").orElseThrow().question();
        var job = jobs.get(opening.job()).number();

        assertThat(mvc.get().uri("/questions/" + question).with(staff.signedIn(opening.recruiter())))
                .hasStatusOk()
                .bodyText()
                .contains("固定在这些职位的每份试卷里", "/jobs/%s/plan/written-test".formatted(opening.job()))
                .containsPattern("它固定在 [^\"]*" + job + "[^\"]* 的每份试卷里");
    }

    @Test
    void aFixedQuestionThatIsNotThereIsSaidAndNothingTypedIsLost() {
        var before = plans.of(opening.job());
        assertThat(save(Map.of("minutes", "45", "rows[0].name", "我的规则题", "rows[0].fixed", "Q-9999")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Q-9999", "我的规则题", "请检查题号");
        assertThat(plans.of(opening.job())).isEqualTo(before);
    }

    @Test
    void oneQuestionIsFixedOnce() {
        assertThat(save(Map.of(
                        "minutes", "45",
                        "rows[0].name", "一",
                        "rows[0].fixed", "Q-0001",
                        "rows[1].name", "二",
                        "rows[1].fixed", "Q-0001")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Q-0001 写了两次");
    }

    @Test
    void aSectionNeedsAName() {
        assertThat(save(Map.of("minutes", "45", "rows[0].count", "3")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请填写这个部分的名称");
    }

    @Test
    void aSectionMovesUpWithoutBeingSaved() {
        var before = plans.of(opening.job());
        assertThat(save(Map.of(
                        "minutes", "45",
                        "rows[0].name", "甲部分",
                        "rows[0].count", "1",
                        "rows[1].name", "乙部分",
                        "rows[1].count", "1",
                        "raise", "1")))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("乙部分", "甲部分");
        assertThat(plans.of(opening.job())).isEqualTo(before);
    }

    @Test
    void questionsAreFoundByNumberAndByWordsAndOnlyThoseForPapers() {
        assertThat(get("/jobs/{job}/plan/written-test/questions?q=Q-0001"))
                .bodyText()
                .contains("Q-0001");
        assertThat(get("/jobs/{job}/plan/written-test/questions?q=顾客"))
                .bodyText()
                .contains("rows[0].picked");
        assertThat(get("/jobs/{job}/plan/written-test/questions?q=Q-0045"))
                .bodyText()
                .contains("没有找到能放进试卷的题目");
    }

    @Test
    void theSearchNarrowsToTypesBeforeItCounts() {
        var words = new QuestionFilter("Q-00", null, null, null, null, null, null, null);
        assertThat(bank.find(words, Set.of(QuestionType.ROLE_PLAY), new Paging(0, 2))
                        .items())
                .extracting(QuestionRow::number)
                .containsExactly("Q-0043", "Q-0044");
    }

    @Test
    void enterInAFieldSaves() {
        assertThat(get("/jobs/{job}/plan/written-test"))
                .bodyText()
                .containsSubsequence("<form", "<button class=\"visually-hidden\"", "<input class=\"input", "<fieldset");
    }

    @Test
    void thePlanNamesAFixedQuestionThatIsGone() {
        plans.change(new Blueprint(
                opening.job(), 40, List.of(section("单选", 1, SectionPoints.each(BigDecimal.ONE), List.of("Q-0013")))));
        bank.retire(bank.published("Q-0013").orElseThrow().question());
        assertThat(get("/jobs/{job}/plan/written-test")).bodyText().contains("必答题 Q-0013 已停用");
        assertThat(get("/jobs/{job}/plan/written-test/preview")).bodyText().contains("必答题 Q-0013 已停用");
        assertThat(plans.problems(jobs.get(opening.job()), Map.of()))
                .extracting(PlanProblem::key)
                .containsExactly("writtentest.plan.problem.gone");
    }

    @Test
    void aSampleShowsTheFixedQuestionsThePointsAndHowFairItIs() {
        plans.change(new Blueprint(
                opening.job(),
                40,
                List.of(
                        section("单选", 4, SectionPoints.each(BigDecimal.valueOf(2)), List.of("Q-0001")),
                        section("又单选", 2, SectionPoints.each(BigDecimal.ONE), List.of()))));
        var page = get("/jobs/{job}/plan/written-test/preview?seed=7");
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Q-0001", "随机种子 7", "12 → 100", "占 83.3%", "占 16.7%", "连抽 200 份", "一样难")
                .contains("seed=8");
        assertThat(get("/jobs/{job}/plan/written-test/preview?seed=7").getResponse())
                .satisfies(again -> assertThat(numbers(again.getContentAsString()))
                        .isEqualTo(numbers(page.getResponse().getContentAsString())));
    }

    @Test
    void whatTheBankLacksIsSaidWithAWayThere() {
        plans.change(new Blueprint(
                opening.job(), 40, List.of(section("翻译", 90, SectionPoints.each(BigDecimal.TEN), List.of()))));
        assertThat(get("/jobs/{job}/plan/written-test/preview"))
                .bodyText()
                .contains("“翻译”还差", "/question-bank?status=PUBLISHED&amp;type=SINGLE_CHOICE");
        assertThat(plans.problems(jobs.get(opening.job()), Map.of()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("writtentest.plan.problem.bank"));
    }

    @Test
    void onlyTheJobsRecruitersSeeSamples() {
        var stranger = staff.hire("路人", Role.INTERVIEWER);
        assertThat(mvc.get()
                        .uri("/jobs/{job}/plan/written-test/preview", opening.job())
                        .with(staff.signedIn(stranger))
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private static Blueprint.Section section(String name, int count, SectionPoints points, List<String> fixed) {
        return new Blueprint.Section(
                LocalizedText.zh(name),
                new DrawFilter(Set.of(QuestionType.SINGLE_CHOICE), Set.of(), Set.of(), Set.of()),
                count,
                points,
                fixed);
    }

    private static List<String> numbers(String page) {
        return Pattern.compile("Q-\\d{4}")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private MvcTestResult get(String uri) {
        return mvc.get()
                .uri(uri, opening.job())
                .with(staff.signedIn(opening.recruiter()))
                .exchange();
    }

    private MvcTestResult save(Map<String, String> form) {
        var request = mvc.post()
                .uri("/jobs/{job}/plan/written-test", opening.job())
                .with(staff.signedIn(opening.recruiter()))
                .with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
