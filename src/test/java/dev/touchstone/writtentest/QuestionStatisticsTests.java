package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.AnswerFigures;
import dev.touchstone.questionbank.DoubtfulQuestion;
import dev.touchstone.questionbank.Exposure;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.OptionFigures;
import dev.touchstone.questionbank.OptionLine;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionStatistics;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.questionbank.StatisticsDesk;
import dev.touchstone.questionbank.WorkingTime;
import dev.touchstone.scorecards.RecordedCard;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.StatementCount;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.MarkedPapers.Given;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

/** What the bank learns from papers and cards about its questions. */
@TouchstoneTest
class QuestionStatisticsTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    QuestionBank bank;

    @Autowired
    StatisticsDesk desk;

    @Autowired
    Scorecards scorecards;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    @Autowired
    Clock clock;

    private SittingFixture fixture;
    private QuestionVersion question;
    private String key;
    private String wrong;
    private MarkedPapers papers;
    private AccountId recruiter;

    @BeforeEach
    void prepare() throws IOException {
        fixture = beans.createBean(SittingFixture.class);
        fixture.fillBank();
        jdbc.sql("delete from writtentest.sitting").update();
        question = bank.publishedOf(List.of(QuestionType.SINGLE_CHOICE)).get(0);
        key = question.key().iterator().next();
        wrong = question.options().stream()
                .map(option -> option.label())
                .filter(label -> !label.equals(key))
                .findFirst()
                .orElseThrow();
        var rest = bank.publishedOf(List.of(QuestionType.SHORT_ANSWER)).get(0);
        papers = new MarkedPapers(jdbc, question.id(), rest.id());
        recruiter = staff.hire("许梅", Role.RECRUITER);
    }

    @Test
    void theFiguresAreThoseOfTheFormulas() {
        papers.add(40, i -> i >= 20 ? right() : wrongly());
        var figures = Objects.requireNonNull(statistics().figures());
        assertThat(figures.answers()).isEqualTo(40);
        assertThat(figures.facility()).isEqualByComparingTo("0.5");
        assertThat(figures.group()).isEqualTo(11); // 27 % of 40, rounded up
        assertThat(figures.upperLower()).isEqualByComparingTo("1");
        // Pearson of 0…0 1…1 with 0…39: the distance of the means, 20, × √(½·½) ÷ √((40² − 1) ÷ 12)
        assertThat(figures.discrimination()).isEqualByComparingTo("0.87");
        assertThat(doubtful()).isFalse();
    }

    @Test
    void eachOptionTellsWhoChoseIt() {
        papers.add(40, i -> i >= 20 ? right() : i >= 4 ? wrongly() : new Given(null, 0));
        var lines = statistics().options();
        assertThat(lines)
                .extracting(OptionLine::label)
                .endsWith("")
                .hasSize(question.options().size() + 1);
        assertThat(of(lines, key))
                .extracting(OptionFigures::chosen, OptionFigures::upper, OptionFigures::lower)
                .containsExactly(20, 11, 0);
        assertThat(of(lines, key).rest()).isEqualByComparingTo("0.7375"); // mean of 20…39 of 40
        assertThat(of(lines, wrong))
                .extracting(OptionFigures::chosen, OptionFigures::upper, OptionFigures::lower)
                .containsExactly(16, 0, 7);
        assertThat(of(lines, "").chosen()).isEqualTo(4);
        assertThat(lines.get(lines.size() - 1).rest()).isNull(); // four people: too near to one
        assertThat(lines)
                .filteredOn(OptionLine::isIdle)
                .hasSize(question.options().size() - 2);
    }

    @Test
    void whatTellsPeopleApartTheWrongWayIsListedWithTheReason() {
        papers.add(40, i -> i < 20 ? right() : wrongly());
        assertThat(doubtful()).isTrue();
        assertThat(page("/question-bank/doubts"))
                .contains(question.number())
                .contains("相关 -0.87")
                .contains("选 %s 的人比选答案 %s 的还多".formatted(wrong, key));
        assertThat(page(statisticsPath())).contains("高分组里选").contains("得分率");
    }

    @Test
    void theListAsksTheSameForOneQuestionAndForMany() {
        papers.add(40, i -> i < 20 ? right() : wrongly());
        var one = statementsOfTheList();
        for (var other : bank.publishedOf(List.of(QuestionType.TRUE_FALSE, QuestionType.MULTIPLE_CHOICE))) {
            new MarkedPapers(jdbc, other.id(), question.id()).add(30, i -> i < 15 ? right() : wrongly());
        }
        assertThat(desk.doubtful()).hasSizeGreaterThan(5);
        assertThat(statementsOfTheList()).isEqualTo(one).isLessThanOrEqualTo(12);
    }

    private int statementsOfTheList() {
        try (var count = new StatementCount()) {
            page("/question-bank/doubts");
            return count.statements().size();
        }
    }

    @Test
    void aRetiredVersionIsNoLongerDoubtful() {
        papers.add(40, i -> i < 20 ? right() : wrongly());
        jdbc.sql("update questionbank.question_version set status = 'RETIRED' where id = ?")
                .param(question.id().value())
                .update();
        assertThat(doubtful()).isFalse();
        jdbc.sql("update questionbank.question_version set status = 'PUBLISHED' where id = ?")
                .param(question.id().value())
                .update();
    }

    @Test
    void theTimeWorkedOnItIsToldByItsQuartiles() {
        papers.add(8, i -> right());
        assertThat(page(statisticsPath())).contains("没有记录");
        jdbc.sql("""
                        update writtentest.answer a set active_ms = 1000 * t.seconds
                          from (select sitting, 10 * row_number() over (order by sitting) as seconds from writtentest.answer) t
                         where t.sitting = a.sitting and t.seconds <= 50
                        """).update();
        assertThat(Objects.requireNonNull(statistics().figures()).time())
                .isEqualTo(new WorkingTime(5, Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofSeconds(40)));
        assertThat(page(statisticsPath())).contains("0:30").contains("中间一半人用 0:20–0:40，5 份有记录");
        jdbc.sql("update writtentest.answer set active_ms = null where active_ms = 10000")
                .update();
        assertThat(page(statisticsPath())).contains("只有 4 份记录").doesNotContain("0:35");
    }

    @Test
    void fewerThanFiveAnswersShowTheirNumberAlone() {
        papers.add(4, i -> wrongly());
        var statistics = statistics();
        assertThat(statistics.answers()).isEqualTo(4);
        assertThat(statistics.figures()).isNull();
        assertThat(statistics.options()).isEmpty();
        assertThat(page(statisticsPath())).contains("有 4 份作答").doesNotContain("得分率");
    }

    @Test
    void fewerThanThirtyAreTooFewToJudge() {
        papers.add(29, i -> i < 20 ? right() : wrongly());
        assertThat(statistics().isTentative()).isTrue();
        assertThat(statistics().doubts()).isEmpty();
        assertThat(doubtful()).isFalse();
        assertThat(page(statisticsPath())).contains("只有 29 份作答").contains("得分率");
    }

    @Test
    void aQuestionAloneOnItsPapersHasNoRestToCompareWith() {
        papers.add(30, i -> i % 2 == 0 ? right() : wrongly());
        jdbc.sql("delete from writtentest.paper_question where position = 2").update();
        var figures = Objects.requireNonNull(statistics().figures());
        assertThat(figures.facility()).isEqualByComparingTo("0.5");
        assertThat(figures)
                .extracting(AnswerFigures::discrimination, AnswerFigures::upperLower)
                .containsOnlyNulls();
        assertThat(of(statistics().options(), key).rest()).isNull();
    }

    @Test
    void aPaperThatIsNotMarkedDoesNotCount() {
        papers.add(6, i -> right());
        jdbc.sql("update writtentest.sitting set state = 'SUBMITTED'").update();
        assertThat(statistics().answers()).isZero();
    }

    @Test
    void anotherVersionsAnswersAreNamedAndNotMixedIn() {
        papers.add(7, i -> right());
        jdbc.sql("""
                        insert into questionbank.question_version (id, question, version, status, type, track, difficulty, points,
                               competency, stem_zh, options, answer_key, created_at, review_waived)
                        select gen_random_uuid(), question, 2, 'RETIRED', type, track, difficulty, points, competency, stem_zh, options,
                               answer_key, now(), true from questionbank.question_version where id = ?
                        """).param(question.id().value()).update();
        var second = desk.of(question.question(), 2);
        assertThat(second.answers()).isZero();
        assertThat(second.others()).containsExactly(Map.entry(1, 7));
        jdbc.sql("delete from questionbank.question_version where question = ? and version = 2")
                .param(question.question().value())
                .update();
    }

    @Test
    void howMuchAQuestionWasSeenIsToldWithTheShareOfTheJob() throws IOException {
        var opening = fixture.opening(QuestionType.TRUE_FALSE);
        var first = fixture.handedIn(opening);
        fixture.invited(opening); // printed and not opened: nobody has seen it
        var seen = jdbc.sql("""
                        select q.question_version from writtentest.paper_question q
                          join writtentest.sitting s on s.id = q.sitting where s.application = ?
                        """).param(first.value()).query(UUID.class).single();
        var version = bank.version(new QuestionVersionId(seen));
        assertThat(desk.of(version.question(), version.version()).exposures())
                .extracting(Exposure::placeKey, Exposure::times, Exposure::jobs)
                .containsExactly(tuple("jobs.stage.WRITTEN_TEST", 1, 1));
        assertThat(desk.of(version.question(), version.version())
                        .exposures()
                        .get(0)
                        .share())
                .isEqualByComparingTo(BigDecimal.ONE);
    }

    @Test
    void marksOfPointsAreCountedOverCards() throws IOException {
        var open = bank.publishedOf(List.of(QuestionType.INTERVIEW)).get(0);
        var point = open.markingPoints().get(0).id();
        var application = fixture.invited(fixture.opening(QuestionType.SINGLE_CHOICE));
        for (int i = 0; i < 5; i++) {
            Set<MarkingPointId> ticks = i < 3 ? Set.of(point) : Set.of();
            scorecards.record(new RecordedCard(
                    application, Stage.PANEL, recruiter, List.of(open.id()), ticks, Map.of(), null, clock.instant()));
            if (i == 3) {
                assertThat(desk.of(open.question(), open.version()).points()).isEmpty(); // four cards
            }
        }
        var statistics = desk.of(open.question(), open.version());
        assertThat(statistics.points().get(point))
                .extracting(figures -> figures.cards(), figures -> figures.seen())
                .containsExactly(5, 3);
        assertThat(statistics.exposures())
                .extracting(Exposure::placeKey, Exposure::times)
                .containsExactly(tuple("jobs.stage.PANEL", 1)); // one person
    }

    /** The rest of the papers is one question, which its own rest may speak against. */
    private boolean doubtful() {
        return desk.doubtful().stream().map(DoubtfulQuestion::version).anyMatch(question::equals);
    }

    private Given right() {
        return new Given(key, 10);
    }

    private Given wrongly() {
        return new Given(wrong, 0);
    }

    private QuestionStatistics statistics() {
        return desk.of(question.question(), question.version());
    }

    private String statisticsPath() {
        return "/questions/%s/statistics?version=%d".formatted(question.question(), question.version());
    }

    private static OptionFigures of(List<OptionLine> lines, String label) {
        return lines.stream()
                .filter(line -> line.label().equals(label))
                .findFirst()
                .orElseThrow()
                .figures();
    }

    private String page(String path) {
        var page = mvc.get()
                .uri(path)
                .header("Accept-Language", "zh-CN")
                .with(staff.signedIn(recruiter))
                .exchange();
        assertThat(page).hasStatusOk();
        return HtmlUtils.htmlUnescape(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
