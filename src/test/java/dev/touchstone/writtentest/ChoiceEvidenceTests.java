package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.scorecards.AnsweredQuestion;
import dev.touchstone.scorecards.CardDesk;
import dev.touchstone.scorecards.CardPage;
import dev.touchstone.scorecards.EvidenceTrail;
import dev.touchstone.scorecards.EvidenceTrails;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingFixture.Opening;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

/** What is shown of a question that is marked by its key: what it earned, and the options as the candidate saw them. */
@TouchstoneTest
class ChoiceEvidenceTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    SittingDesk desk;

    @Autowired
    QuestionBank bank;

    @Autowired
    TestReports reports;

    @Autowired
    EvidenceTrails trails;

    @Autowired
    CardDesk cards;

    @Autowired
    Scorecards scorecards;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    private SittingFixture fixture;
    private Opening opening;
    private JobApplicationId application;
    private QuestionVersion question;
    private List<SittingView.Choice> shown;

    @BeforeEach
    void open() throws IOException {
        fixture = beans.createBean(SittingFixture.class);
        opening = fixture.opening(QuestionType.MULTIPLE_CHOICE);
        sit();
    }

    @Test
    void aPartlyRightAnswerIsSeenInPartAndNotMissed() {
        choose(question.key().iterator().next());
        var finding = finding();
        assertThat(finding.missed()).isEmpty();
        assertThat(finding.points())
                .singleElement()
                .satisfies(seen -> assertThat(seen.isPartly()).isTrue())
                .satisfies(seen -> assertThat(seen.earned())
                        .isEqualByComparingTo(share(seen.point().points())));
        assertThat(page("/applications/{a}/evidence"))
                .contains("部分得分")
                .contains("+" + plain(finding.points().get(0).earned()))
                .contains(" / " + plain(finding.points().get(0).point().points()));
    }

    @Test
    void theTotalOfACompetencyIsWhatItsPointsAddUpTo() {
        choose(question.key().iterator().next());
        var finding = finding();
        var score = Objects.requireNonNull(finding.test());
        assertThat(score.got()).isEqualByComparingTo(finding.points().get(0).earned());
        assertThat(score.possible())
                .isEqualByComparingTo(finding.points().get(0).point().points());
        var later = cards.evidence(
                scorecards.released(application, opening.recruiter()), Stage.PANEL, List.of(finding.competency()));
        assertThat(later)
                .singleElement()
                .extracting(CardPage.Evidence::test)
                .isEqualTo(score.got().multiply(new BigDecimal(100)).divide(score.possible(), 0, RoundingMode.HALF_UP));
    }

    @Test
    void aWholeAnswerEarnsAllAndAWrongOneNothing() throws IOException {
        choose(question.key().toArray(String[]::new));
        assertThat(finding().points()).singleElement().satisfies(seen -> assertThat(seen.isPartly())
                .isFalse());
        sit();
        choose(question.key().iterator().next(), wrong());
        assertThat(finding().points()).isEmpty();
        assertThat(finding().missed()).hasSize(1);
    }

    @Test
    void theEvidenceNamesOptionsByTheLettersTheCandidateSaw() {
        var right = shown.stream().filter(this::isRight).toList();
        choose(right.get(0).label());
        assertThat(finding().points().get(0).choices())
                .filteredOn(AnsweredQuestion.Choice::chosen)
                .singleElement()
                .satisfies(choice ->
                        assertThat(choice.letter()).isEqualTo(right.get(0).letter()))
                .satisfies(choice ->
                        assertThat(choice.text()).isEqualTo(right.get(0).text()));
        assertThat(page("/applications/{a}/evidence"))
                .containsSubsequence(
                        right.stream().map(ChoiceEvidenceTests::line).toList());
    }

    @Test
    void theReportListsWhatWasChosenAndWhatIsRightInTheCandidatesOrder() {
        var wrong = wrong();
        choose(wrong);
        var lines = reports.of(application, opening.recruiter()).orElseThrow().lines();
        assertThat(lines.get(0).choices())
                .extracting(AnsweredQuestion.Choice::letter, AnsweredQuestion.Choice::text)
                .containsExactlyElementsOf(shown.stream()
                        .map(choice -> tuple(choice.letter(), choice.text()))
                        .toList());
        assertThat(page("/applications/{a}/written-test"))
                .containsSubsequence(shown.stream()
                        .filter(choice -> isRight(choice) || choice.label().equals(wrong))
                        .map(choice ->
                                line(choice) + "</span> <span class=\"chip " + (isRight(choice) ? "y\">漏选" : "r\">选错"))
                        .toList());
    }

    @Test
    void thePointOfAKeyNamesNoLetterOfTheBank() {
        assertThat(question.markingPoints())
                .singleElement()
                .satisfies(point -> assertThat(point.text().zh()).doesNotContainPattern("[A-H]"));
    }

    private void sit() {
        application = fixture.sitting(opening);
        var asked = desk.view(application).questions().get(0);
        shown = asked.choices();
        question = bank.publishedOf(List.of(QuestionType.MULTIPLE_CHOICE)).stream()
                .filter(version -> version.stem().equals(asked.stem()))
                .findFirst()
                .orElseThrow();
    }

    private void choose(String... labels) {
        desk.save(application, new Answer(1, 1, List.of(labels), null, null));
        desk.submit(application);
    }

    private boolean isRight(SittingView.Choice choice) {
        return question.key().contains(choice.label());
    }

    private String wrong() {
        return shown.stream()
                .filter(choice -> !isRight(choice))
                .map(SittingView.Choice::label)
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal share(BigDecimal points) {
        return points.divide(new BigDecimal(question.key().size()), 2, RoundingMode.HALF_UP);
    }

    private EvidenceTrail.Finding finding() {
        var findings = trails.of(application, opening.recruiter()).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private String page(String path) {
        var page = mvc.get()
                .uri(path, application)
                .with(staff.signedIn(opening.recruiter()))
                .exchange();
        assertThat(page).hasStatusOk();
        return HtmlUtils.htmlUnescape(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static String line(SittingView.Choice choice) {
        return "%s. %s".formatted(choice.letter(), choice.text().zh());
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }
}
