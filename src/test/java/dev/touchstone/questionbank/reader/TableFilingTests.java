package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a table says its questions belong: competency, line of work, difficulty, and the sheet they stand on. */
class TableFilingTests {

    @ParameterizedTest
    @CsvSource({
        "能力项, 沟通表达, communication",
        "考察能力, product_knowledge, product_knowledge",
        "Competency, Problem Solving, problem_solving",
        "能力, 情绪管理与抗压, composure"
    })
    void aCompetencyIsKnownByItsCodeAndItsNames(String header, String cell, String code) {
        assertThat(only("题干,%s,答案\n谁先联系买家？,%s,客服\n".formatted(header, cell))
                        .filing()
                        .competency())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "方向, 售后, AFTER_SALES",
        "岗位方向, 售前客服, PRE_SALES",
        "赛道, 跨境, CROSS_BORDER",
        "Track, Supervisor, SUPERVISOR",
        "track, OPERATIONS, OPERATIONS",
        "适用岗位, 通用, GENERAL"
    })
    void aLineOfWorkIsKnownByItsWords(String header, String cell, String track) {
        assertThat(only("题干,%s,答案\n谁先联系买家？,%s,客服\n".formatted(header, cell))
                        .filing()
                        .track())
                .isEqualTo(track);
    }

    @ParameterizedTest
    @CsvSource({"难度, 易, 1", "难度等级, 中, 2", "难易程度, 困难, 3", "Difficulty, Hard, 3", "难度, 2, 2"})
    void aDifficultyIsAWordOrOneOfThree(String header, String cell, int level) {
        assertThat(only("题干,%s,答案\n谁先联系买家？,%s,客服\n".formatted(header, cell))
                        .filing()
                        .difficulty())
                .isEqualTo(level);
    }

    @Test
    void onAnotherScaleNumbersAreNotGuessedAt() {
        var questions = read("题干,难度,答案\n谁先联系买家？,2,客服\n谁发货？,5,仓库\n谁退款？,难,财务\n");

        assertThat(questions)
                .extracting(question -> question.filing().difficulty())
                .containsExactly(null, null, 3);
        assertThat(questions.get(0).filing().unknown())
                .extracting(Defect::code, Defect::arguments)
                .containsExactly(tuple("unknownDifficulty", List.of("2")));
    }

    @Test
    void aValueNobodyKnowsIsADoubtWithItsWords() {
        var filing = only("题干,能力项,方向,难度,答案\n谁先联系买家？,情商,仓储,看情况,客服\n").filing();

        assertThat(filing.unknown())
                .extracting(Defect::code, Defect::arguments, Defect::severity)
                .containsExactly(
                        tuple("unknownCompetency", List.of("情商"), Defect.Severity.DOUBT),
                        tuple("unknownTrack", List.of("仓储"), Defect.Severity.DOUBT),
                        tuple("unknownDifficulty", List.of("看情况"), Defect.Severity.DOUBT));
        assertThat(filing.competency()).isNull();
    }

    @Test
    void anEmptyCellSaysNothing() {
        assertThat(only("题干,能力项,方向,难度,答案\n谁先联系买家？,,,,客服\n").filing()).isEqualTo(Filing.NONE);
    }

    @Test
    void sheetsAreSectionsWhereNoColumnNamesThem() {
        assertThat(sections("""
                == 退换货
                题干\t答案
                谁收退件？\t仓库
                == 发货
                答案\t题干
                快递员\t谁送包裹？
                """)).containsExactly("退换货", "发货");
    }

    @Test
    void aColumnOfSectionsComesBeforeTheSheet() {
        assertThat(sections("""
                == 退换货
                章节\t题干\t答案
                基础\t谁收退件？\t仓库
                == 发货
                章节\t题干\t答案
                \t谁送包裹？\t快递员
                """)).containsExactly("基础", "发货");
    }

    @Test
    void oneSheetOrOneNobodyNamedIsNoSection() {
        assertThat(sections("== 题库\n题干\t答案\n谁收退件？\t仓库\n")).containsExactly((String) null);
        assertThat(sections("== Sheet1\n题干\t答案\n谁收退件？\t仓库\n== Sheet2\n题干\t答案\n谁送包裹？\t快递员\n"))
                .containsExactly(null, null);
    }

    @Test
    void aSheetNamedAfterATypeSaysWhatItsQuestionsAre() {
        assertThat(new BankReader()
                        .read(
                                OfficeFile.workbook(
                                        "== 案例分析题\n题干\t答案\n买家要退全款怎么办？\t先核对订单\n== 简答题\n题干\t答案\n什么是复购率？\t再次购买的占比\n"),
                                "bank.xlsx")
                        .questions())
                .extracting(ReadQuestion::type)
                .containsExactly(QuestionForm.CASE_ANALYSIS, QuestionForm.SHORT_ANSWER);
    }

    private static List<String> sections(String workbook) {
        return new BankReader()
                .read(OfficeFile.workbook(workbook), "bank.xlsx").questions().stream()
                        .map(ReadQuestion::section)
                        .toList();
    }

    private static ReadQuestion only(String csv) {
        return read(csv).get(0);
    }

    private static List<ReadQuestion> read(String csv) {
        return new BankReader()
                .read(csv.getBytes(StandardCharsets.UTF_8), "bank.csv")
                .questions();
    }
}
