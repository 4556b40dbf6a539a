package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.touchstone.questionbank.reader.ReadMarkingPoint.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables and lists that say what earns points, what costs them, and how to rate. */
class PointTablesTests {

    @Test
    void aTableOfPointsBelowAQuestionIsItsCriteria() {
        var points = points(word("""
                情景题（每题10分）
                1、买家说收到的茶具缺了一只杯子，很生气，请写出您的回复。
                | 序号 | 得分点 | 说明 | 分值 |
                | 1 | 致歉 | 不推责任 | 3 |
                | 2 | 请买家拍照 | | 3分 |
                | 3 | 补寄 | 说明时限 | 4 |
                | 合计 | | | 10 |
                """));
        assertThat(points)
                .extracting(ReadMarkingPoint::text, ReadMarkingPoint::points)
                .containsExactly(
                        tuple("致歉：不推责任", new BigDecimal("3")),
                        tuple("请买家拍照", new BigDecimal("3")),
                        tuple("补寄：说明时限", new BigDecimal("4")));
    }

    @Test
    void aTableWithoutFiguresIsNone() {
        assertThat(points(word("""
                        1、请写出处理步骤。
                        | 步骤 | 分值 |
                        | 核对 | 看情况 |
                        答案：先核对，再补寄。
                        """))).extracting(ReadMarkingPoint::text).doesNotContain("核对（看情况）");
    }

    @Test
    void whatToWatchForIsMarkedAndTheBandsGuideTheInterviewer() {
        var question = word("""
                结构化面试题本
                | 测评要素 | 题目 | 观察要点 | 评分标准 |
                | 情绪管理 | 请讲一次您被当面指责的经历，您怎么处理？ | 是否冷静；事后有没有复盘 | 好：8-10分，有具体事例⏎中：5-7分⏎差：0-4分 |
                """);
        assertThat(points(question)).extracting(ReadMarkingPoint::text).containsExactly("是否冷静", "事后有没有复盘");
        assertThat(question.probes()).contains("好：8-10分", "差：0-4分");
        assertThat(question.filing().competency()).isEqualTo("composure");
    }

    @Test
    void bandsAloneAreNoMarkingPoints() {
        var question = text("""
                面试题
                1. 您怎样安排大促当天的接待？
                评分标准：
                优：8-10分，分得清轻重
                良：5-7分
                差：0-4分
                2. 您怎样带新人？
                """);
        assertThat(question.markingPoints()).isEmpty();
        assertThat(question.probes()).contains("优：8-10分");
    }

    @Test
    void aListOfDeductionsIsFaultsAndLeavesTheSharesAlone() {
        var question = text("""
                一、情景题（每题10分）
                1. 场景：订的花晚到了半天，节日已经过去。
                顾客：很失望，要求退款。
                任务：扮演客服完成对话。
                评分要点：
                （1）先致歉（4分）
                （2）说明跟进时间（6分）
                扣分项：答应权限以外的赔偿，扣5分；打断顾客
                """);
        assertThat(question.stem()).contains("场景：订的花", "顾客：很失望", "任务：扮演客服");
        assertThat(question.markingPoints())
                .extracting(ReadMarkingPoint::text, ReadMarkingPoint::points, ReadMarkingPoint::kind)
                .containsExactly(
                        tuple("先致歉", new BigDecimal("4"), Kind.EXPECTED),
                        tuple("说明跟进时间", new BigDecimal("6"), Kind.EXPECTED),
                        tuple("答应权限以外的赔偿", new BigDecimal("5"), Kind.FAULT),
                        tuple("打断顾客", new BigDecimal("6"), Kind.FAULT));
        assertThat(question.defects()).isEmpty();
    }

    @Test
    void aStepKeepsWordsThatOnlyLookLikeItsNumber() {
        assertThat(text("一、简答题（每题6分）\n1. 怎样处理差评？\n答案：①第一时间联系买家；②了解原因；③给出办法。\n").markingPoints())
                .extracting(ReadMarkingPoint::text)
                .containsExactly("第一时间联系买家", "了解原因", "给出办法");
    }

    @Test
    void pointsForEachGapCountTheGaps() {
        var questions = new BankReader().readText("""
                一、填空题（每空2分，共6分）
                1. 首次响应不超过____秒，平均响应不超过____秒。
                答案：30；60
                2. 三包是指包修、包换、____。
                答案：包退
                """);
        assertThat(questions.questions())
                .extracting(ReadQuestion::points)
                .containsExactly(new BigDecimal("4"), new BigDecimal("2"));
        assertThat(questions.defects()).isEmpty();
    }

    private static List<ReadMarkingPoint> points(ReadQuestion question) {
        return question.markingPoints();
    }

    private static ReadQuestion text(String text) {
        return new BankReader().readText(text).questions().get(0);
    }

    private static ReadQuestion word(String text) {
        return new BankReader()
                .read(OfficeFile.word(text), "题.docx")
                .questions()
                .get(0);
    }
}
