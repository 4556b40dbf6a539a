package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.Stage;
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
import java.time.Clock;
import java.time.Duration;
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

/** What a test showed of a person, beside the others of the job. */
@TouchstoneTest
class CandidateReportTests {

    private static final String COMMENT = "步骤完整";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    CompetencyProfiles profiles;

    @Autowired
    Markings markings;

    @Autowired
    Sittings sittings;

    @Autowired
    Signals signals;

    @Autowired
    Clock clock;

    @Autowired
    WrittenTests tests;

    @Autowired
    Scorecards scorecards;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    private SittingFixture fixture;
    private Opening opening;

    @BeforeEach
    void open() throws IOException {
        fixture = beans.createBean(SittingFixture.class);
        opening = fixture.opening(QuestionType.SHORT_ANSWER, QuestionType.SINGLE_CHOICE, QuestionType.CASE_ANALYSIS);
    }

    @Test
    void theCompetenciesOfAPaperAddUpToItsPoints() {
        var application = marked(true);
        var profile = profile(application);
        assertThat(sum(profile, true)).isCloseTo(30, within(0.2));
        assertThat(sum(profile, false)).isCloseTo(profile.total().doubleValue() * 30 / 100, within(0.2));
        assertThat(profile.lines())
                .allSatisfy(line -> assertThat(line.percent()).isBetween(0, 100));
    }

    @Test
    void theOthersOfTheJobAreTheMeasureAndAFewGiveNoPercentile() {
        var alone = marked(true);
        assertThat(profile(alone).place().mean()).isNull();
        var other = marked(false);
        fixture.handedIn(opening); // waits for its marker
        var totals = List.of(profile(alone).total(), profile(other).total());
        var place = profile(alone).place();
        assertThat(place.cohort()).isEqualTo(2);
        assertThat(place.mean()).isEqualTo((int) Math.round(
                totals.stream().mapToDouble(BigDecimal::doubleValue).average().orElseThrow()));
        assertThat(place.percentile()).isNull();
    }

    @Test
    void whoOwesACardOfItReadsNothingAndOfAnothersCohortLeavesItOut() {
        var application = marked(true);
        var other = marked(false);
        scorecards.plan(new PlanCard(application, Stage.ROLE_PLAY, opening.recruiter(), List.of()));
        assertThat(profiles.of(application, opening.recruiter())).isEmpty();
        assertThat(page(application, "profile", opening.recruiter()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("能力画像");
        assertThat(page(application, "report.xlsx", opening.recruiter())).hasStatus(404);
        assertThat(page(application, "report.pdf", opening.recruiter())).hasStatus(404);
        assertThat(profile(other).place().cohort()).isEqualTo(1);
    }

    @Test
    void itIsOnTheApplicationPageForThoseWhoMaySeeIt() {
        var application = marked(true);
        assertThat(page(application, "", opening.recruiter()))
                .bodyText()
                .contains("/applications/%s/written-test/profile".formatted(application));
        assertThat(page(application, "profile", opening.recruiter()))
                .bodyText()
                .contains("能力画像", "不到 20 份", "report.pdf", "/written-test/results");
        for (var part : List.of("profile", "report.xlsx", "report.pdf")) {
            assertThat(page(application, part, opening.marker())).hasStatus(403);
            assertThat(page(application, part, staff.hire("外人", Role.RECRUITER)))
                    .hasStatus(403);
        }
    }

    @Test
    void beforeItIsMarkedThereIsNoProfileAndNoFile() {
        var application = fixture.handedIn(opening);
        assertThat(profiles.of(application, opening.recruiter())).isEmpty();
        assertThat(page(application, "", opening.recruiter())).bodyText().doesNotContain("written-test/profile");
        assertThat(page(application, "report.pdf", opening.recruiter())).hasStatus(404);
    }

    @Test
    void workbookAndPdfHoldProfileAndAnswers() throws IOException {
        var application = marked(true);
        var workbook = page(application, "report.xlsx", opening.recruiter());
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes(workbook)))) {
            var profile = book.getSheet("能力画像");
            assertThat(profile.getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(profile(application).total().doubleValue());
            var answers = book.getSheet("逐题作答");
            assertThat(answers.getLastRowNum()).isEqualTo(3);
            assertThat(answers.getRow(1).getCell(3).getStringCellValue()).contains("先安抚");
        }
        var answer = page(application, "report.pdf", opening.recruiter());
        try (var pdf = Loader.loadPDF(bytes(answer))) {
            assertThat(Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC))
                    .contains("笔试报告", "林晓", "能力画像", "先安抚")
                    .doesNotContain("writtentest.", "??");
        }
    }

    @Test
    void pageWorkbookAndPdfTellWhatWasSeenByWhomAndWhatTheMarkerWrote() throws IOException {
        var application = marked(true);
        var point = seenPoint(application);
        assertThat(page(application, "", opening.recruiter())).bodyText().contains("批注：" + COMMENT);
        var workbook = page(application, "report.xlsx", opening.recruiter());
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes(workbook)))) {
            var told = book.getSheet("逐题作答").getRow(1).getCell(6).getStringCellValue();
            assertThat(told).contains(point, "阅卷人 A", "批注：" + COMMENT);
        }
        assertThat(printed(application)).contains(point, "阅卷人 A", COMMENT, "没有记录到需要留意的情况");
    }

    @Test
    void whatWasNoticedIsInTheFilesWithTheSentenceThatItRejectsNobody() throws IOException {
        var application = marked(true);
        var sitting = sittings.of(application).orElseThrow();
        signals.count(sitting.id(), 1, Signal.TAB_LEFT, Duration.ofSeconds(75), clock.instant());
        var workbook = page(application, "report.xlsx", opening.recruiter());
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes(workbook)))) {
            var noticed = book.getSheet("过程记录");
            assertThat(noticed.getRow(1).getCell(0).getStringCellValue()).isEqualTo("离开答题页面");
            assertThat(noticed.getRow(1).getCell(2).getStringCellValue()).isEqualTo("1 分 15 秒");
            assertThat(noticed.getRow(2).getCell(0).getStringCellValue()).contains("不能单凭它们淘汰");
        }
        assertThat(printed(application)).contains("过程记录", "1 分 15 秒", "不能单凭它们淘汰");
    }

    private String printed(JobApplicationId application) throws IOException {
        try (var pdf = Loader.loadPDF(bytes(page(application, "report.pdf", opening.recruiter())))) {
            return Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC);
        }
    }

    /** The first point of the first open answer. */
    private String seenPoint(JobApplicationId application) {
        var marking = tests.marking(application).orElseThrow();
        return markings.view(marking).open().get(0).question().markingPoints().stream()
                .filter(point -> point.kind() == PointKind.EXPECTED)
                .findFirst()
                .orElseThrow()
                .text()
                .zh();
    }

    private static double sum(CompetencyProfile profile, boolean possible) {
        return profile.lines().stream()
                .map(line -> possible ? line.possible() : line.earned())
                .mapToDouble(BigDecimal::doubleValue)
                .sum();
    }

    private CompetencyProfile profile(JobApplicationId application) {
        return profiles.of(application, opening.recruiter()).orElseThrow();
    }

    private JobApplicationId marked(boolean wholly) {
        var application = fixture.handedIn(opening);
        var marking = tests.marking(application).orElseThrow();
        var expected = markings.view(marking).open().stream()
                .flatMap(open -> open.question().markingPoints().stream())
                .filter(point -> point.kind() == PointKind.EXPECTED)
                .map(MarkingPoint::id)
                .collect(Collectors.toSet());
        int first = markings.view(marking).open().get(0).position();
        markings.mark(
                MarkSitting.of(markings.view(marking), wholly ? expected : Set.of(), Map.of(first, COMMENT)),
                opening.marker());
        return application;
    }

    private MvcTestResult page(JobApplicationId application, String part, AccountId who) {
        var path = "/applications/%s/written-test".formatted(application) + (part.isEmpty() ? "" : "/" + part);
        return mvc.get().uri(path).with(staff.signedIn(who)).exchange();
    }

    private static byte[] bytes(MvcTestResult answer) {
        return answer.getResponse().getContentAsByteArray();
    }
}
