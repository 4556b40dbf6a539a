package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.GatePlan;
import dev.touchstone.jobs.JobPlan;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.scorecards.PlanCard;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingFixture.Opening;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The report on a job’s tests: who may read it, what it leaves out, and that its files say the same. */
@TouchstoneTest
class JobReportTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JobTestReports reports;

    @Autowired
    Markings markings;

    @Autowired
    WrittenTests tests;

    @Autowired
    Scorecards scorecards;

    @Autowired
    Jobs jobs;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    private SittingFixture fixture;
    private Opening opening;

    @BeforeEach
    void open() throws IOException {
        fixture = beans.createBean(SittingFixture.class);
        opening = fixture.opening(QuestionType.SHORT_ANSWER, QuestionType.CASE_ANALYSIS);
        setPassMark("60");
    }

    @Test
    void itCountsWhatIsMarkedAndSaysWhatWaits() {
        marked(true);
        marked(true);
        marked(false);
        fixture.handedIn(opening);
        var report = reports.of(opening.job(), opening.recruiter());
        assertThat(report.spread().n()).isEqualTo(3);
        assertThat(report.spread().mean()).isEqualByComparingTo("66.7");
        assertThat(report.spread().passRate()).isEqualByComparingTo("66.7");
        assertThat(report.waiting()).isEqualTo(1);
        assertThat(report.items())
                .allSatisfy(item ->
                        assertThat(item.discrimination()).as("few papers").isNull());
        assertThat(report.items().stream().mapToInt(ItemLine::papers).sum()).isEqualTo(6);
    }

    @Test
    void whoOwesACardOfAnApplicationReadsTheReportWithoutIt() {
        marked(true);
        var hidden = marked(false);
        scorecards.plan(new PlanCard(hidden, Stage.ROLE_PLAY, opening.recruiter(), List.of()));
        var report = reports.of(opening.job(), opening.recruiter());
        assertThat(report.spread().n()).isEqualTo(1);
        assertThat(report.spread().mean()).isEqualByComparingTo("100");
        assertThat(report.hidden()).isEqualTo(1);
        assertThat(page("", opening.recruiter())).hasStatusOk().bodyText().contains("有 1 份结果没有计入");
        var manager = member(Role.HIRING_MANAGER, TeamRole.HIRING_MANAGER);
        assertThat(reports.of(opening.job(), manager).spread().n()).isEqualTo(2);
    }

    @Test
    void recruitersAndHiringManagersOfTheJobReadItAndNobodyElse() {
        marked(true);
        for (var file : List.of("", ".xlsx", ".pdf")) {
            assertThat(page(file, opening.recruiter())).hasStatusOk();
            assertThat(page(file, member(Role.HIRING_MANAGER, TeamRole.HIRING_MANAGER)))
                    .hasStatusOk();
            assertThat(page(file, opening.marker())).hasStatus(403);
            assertThat(page(file, member(Role.APPROVER, TeamRole.APPROVER))).hasStatus(403);
            assertThat(page(file, staff.hire("外人", Role.RECRUITER))).hasStatus(403);
        }
    }

    @Test
    void thePageNamesTheQuestionsAndDrawsTheTotals() {
        assertThat(page("", opening.recruiter())).bodyText().contains("还没有阅完的试卷");
        marked(true);
        marked(false);
        var line = reports.of(opening.job(), opening.recruiter()).items().get(0);
        assertThat(page("", opening.recruiter()))
                .bodyText()
                .contains("/questions/%s?version=".formatted(line.question().question()))
                .contains("%s v%d"
                        .formatted(line.question().number(), line.question().version()))
                .contains("0–10 分：1 人。", "90–100 分：1 人。", "<rect", "虚线是通过线：60 分")
                .contains("试卷不到 10 份");
    }

    @Test
    void theWorkbookHoldsNumbersAsNumbers() throws IOException {
        marked(true);
        marked(false);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes(page(".xlsx", opening.recruiter()))))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            assertThat(book.getSheet("总体数据").getRow(2).getCell(1).getNumericCellValue())
                    .isEqualTo(50);
            assertThat(book.getSheet("分数分布").getRow(10).getCell(2).getNumericCellValue())
                    .isEqualTo(1);
            var items = book.getSheet("题目");
            assertThat(items.getRow(1).getCell(0).getStringCellValue()).startsWith("Q-");
            assertThat(items.getRow(1).getCell(3).getNumericCellValue()).isPositive();
        }
    }

    @Test
    void thePdfSaysTheSameInChineseAndEnglish() throws IOException {
        marked(true);
        assertThat(pdf("zh")).contains("笔试结果分析", "平均分", "Q-").doesNotContain("??", "writtentest.");
        assertThat(pdf("en"))
                .contains("Results of the written test", "mean", "After-sales agent")
                .doesNotContain("writtentest.");
    }

    private String pdf(String language) throws IOException {
        var answer = mvc.get()
                .uri("/jobs/{j}/written-test/results.pdf", opening.job())
                .with(staff.signedIn(opening.recruiter()))
                .cookie(new jakarta.servlet.http.Cookie("language", language))
                .exchange();
        try (var pdf = Loader.loadPDF(bytes(answer))) {
            return Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC);
        }
    }

    private JobApplicationId marked(boolean wholly) {
        var application = fixture.handedIn(opening);
        var marking = tests.marking(application).orElseThrow();
        var expected = markings.view(marking).open().stream()
                .flatMap(open -> open.question().markingPoints().stream())
                .filter(point -> point.kind() == PointKind.EXPECTED)
                .map(MarkingPoint::id)
                .collect(Collectors.toSet());
        markings.mark(MarkSitting.of(markings.view(marking), wholly ? expected : Set.of(), Map.of()), opening.marker());
        return application;
    }

    private void setPassMark(String mark) {
        var plan = jobs.plan(opening.job());
        jobs.changePlan(new JobPlan(
                plan.job(),
                List.of(
                        new GatePlan(Stage.WRITTEN_TEST, new BigDecimal(mark), false),
                        plan.gate(Stage.ROLE_PLAY),
                        plan.gate(Stage.PANEL)),
                plan.testExpiry(),
                plan.testReminderBefore(),
                plan.rolePlayReminderBefore(),
                plan.scorecardReminderAfter(),
                plan.scorecardDeadlineAfter(),
                plan.panelQuorum(),
                plan.offerExpiry(),
                plan.offerReminderBefore()));
    }

    private AccountId member(Role role, TeamRole teamRole) {
        var account = staff.hire("苏禾", role);
        jobs.assign(opening.job(), account, teamRole);
        return account;
    }

    private MvcTestResult page(String file, AccountId who) {
        return mvc.get()
                .uri("/jobs/{j}/written-test/results" + file, opening.job())
                .with(staff.signedIn(who))
                .exchange();
    }

    private static byte[] bytes(MvcTestResult answer) {
        return answer.getResponse().getContentAsByteArray();
    }
}
