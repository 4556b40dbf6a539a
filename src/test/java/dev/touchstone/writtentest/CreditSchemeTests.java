package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.questionbank.CreditScheme;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingFixture.Opening;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

/** How a multiple choice counts: chosen in the bank, told to the candidate, kept as it was told. */
@TouchstoneTest
class CreditSchemeTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    SittingDesk desk;

    @Autowired
    QuestionBank bank;

    @Autowired
    TestReports reports;

    @Autowired
    Sittings sittings;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    private SittingFixture fixture;
    private Opening opening;

    @BeforeEach
    void open() throws IOException {
        fixture = beans.createBean(SittingFixture.class);
        opening = fixture.opening(QuestionType.MULTIPLE_CHOICE);
        jdbc.sql("update questionbank.question_version set credit = 'SHARE_OF_RIGHT'")
                .update();
    }

    @Test
    void aPaperCountsAsTheBankSaidWhenItWasPrinted() {
        everyQuestion(CreditScheme.ALL_RIGHT);
        var application = fixture.invited(opening);
        everyQuestion(CreditScheme.SHARE_OF_RIGHT);
        desk.start(application);

        choosePartOfTheKey(application);

        var line = reports.of(application, opening.recruiter())
                .orElseThrow()
                .lines()
                .get(0);
        assertThat(line.credit()).isEqualTo(CreditScheme.ALL_RIGHT);
        assertThat(line.points()).isZero();
    }

    @Test
    void theCandidateIsToldBesideTheQuestion() {
        everyQuestion(CreditScheme.EACH_DECISION);
        var application = fixture.sitting(opening);
        var page = mvc.get()
                .uri("/my/{a}/test", application)
                .header("Accept-Language", "zh-CN")
                .cookie(fixture.visit(application, LinkPurpose.TEST));
        assertThat(page.exchange().getResponse())
                .satisfies(response -> assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                        .contains("对的减去错的再按比例得分"));
    }

    @Test
    void theReportNamesTheScheme() {
        everyQuestion(CreditScheme.ALL_RIGHT);
        var application = fixture.sitting(opening);
        choosePartOfTheKey(application);
        var page = mvc.get()
                .uri("/applications/{a}/written-test", application)
                .header("Accept-Language", "zh-CN")
                .with(staff.signedIn(opening.recruiter()));
        assertThat(page.exchange().getResponse()).satisfies(response -> assertThat(
                        HtmlUtils.htmlUnescape(response.getContentAsString(StandardCharsets.UTF_8)))
                .contains("全对得分"));
    }

    @Test
    void theEditorChoosesTheSchemeOfTheNextVersion() {
        var before = bank.publishedOf(List.of(QuestionType.MULTIPLE_CHOICE)).get(0);
        var request = mvc.post()
                .uri("/questions/{q}/edit", before.question())
                .with(staff.signedIn(opening.recruiter()))
                .with(csrf())
                .param("type", "MULTIPLE_CHOICE")
                .param("track", before.track().name())
                .param("difficulty", Integer.toString(before.difficulty()))
                .param("points", "3")
                .param("competency", before.competency())
                .param("stem", before.stem().zh())
                .param("credit", "EACH_DECISION")
                .param("version", Integer.toString(before.version()));
        for (int i = 0; i < before.options().size(); i++) {
            var option = before.options().get(i);
            request.param("options[%d].text".formatted(i), option.text().zh());
            request.param(
                    "options[%d].right".formatted(i),
                    Boolean.toString(before.key().contains(option.label())));
        }

        assertThat(request.exchange()).hasStatus3xxRedirection();

        assertThat(newest(before).credit()).isEqualTo(CreditScheme.EACH_DECISION);
        var page = mvc.get()
                .uri(
                        "/questions/{q}?version={v}",
                        before.question(),
                        newest(before).version())
                .header("Accept-Language", "zh-CN")
                .with(staff.signedIn(opening.recruiter()));
        assertThat(page.exchange().getResponse()).satisfies(response -> assertThat(
                        HtmlUtils.htmlUnescape(response.getContentAsString(StandardCharsets.UTF_8)))
                .contains("<ins>逐项计分</ins>")
                .contains("<del>漏选得分</del>"));
    }

    @Test
    void theEditorShowsTheSchemeOfTheQuestion() {
        everyQuestion(CreditScheme.ALL_RIGHT);
        var question =
                bank.publishedOf(List.of(QuestionType.MULTIPLE_CHOICE)).get(0).question();
        var page = mvc.get().uri("/questions/{q}/edit", question).with(staff.signedIn(opening.recruiter()));
        assertThat(page.exchange().getResponse())
                .satisfies(response -> assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                        .containsPattern("name=\"credit\" value=\"ALL_RIGHT\" checked"));
    }

    private QuestionVersion newest(QuestionVersion version) {
        return bank.history(version.question()).get(0);
    }

    private void everyQuestion(CreditScheme credit) {
        jdbc.sql("update questionbank.question_version set credit = :credit")
                .param("credit", credit.name())
                .update();
    }

    private void choosePartOfTheKey(JobApplicationId application) {
        var asked = sittings.paper(sittings.of(application).orElseThrow().id()).get(0);
        var key = bank.version(asked.version()).key();
        desk.save(application, new Answer(1, 1, List.of(key.iterator().next()), null, null));
        desk.submit(application);
    }
}
