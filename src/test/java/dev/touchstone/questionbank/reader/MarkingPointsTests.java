package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.questionbank.reader.ReadMarkingPoint.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Marking points from explanations and reference answers. */
class MarkingPointsTests {

    @Test
    void bulletsOfTheExplanationShareThePoints() {
        var points = points("""
                一、面试题（每题10分）
                1. 你怎样带新人？
                参考答案：我会先示范再放手。
                解析：
                -示范：亲自接待一单
                -放手：旁听三天
                -复盘：每天讲一个案例
                """);
        assertThat(points).extracting(ReadMarkingPoint::text).containsExactly("示范：亲自接待一单", "放手：旁听三天", "复盘：每天讲一个案例");
        assertThat(points).extracting(ReadMarkingPoint::points).containsExactly(shares("4", "3", "3"));
    }

    @Test
    void anEnumeratedAnswerServesWhenTheExplanationHasNoSteps() {
        var points = points("""
                一、简答题（每题5分）
                1. 少件怎么处理？
                答案：1.核对出库重量。2.请买家拍照，避免质疑。3.补发并回访。
                解析：流程要完整。
                """);
        assertThat(points).extracting(ReadMarkingPoint::text).containsExactly("核对出库重量", "请买家拍照", "避免质疑", "补发并回访");
        assertThat(points)
                .extracting(ReadMarkingPoint::kind)
                .containsExactly(Kind.EXPECTED, Kind.EXPECTED, Kind.FAULT, Kind.EXPECTED);
        assertThat(points).extracting(ReadMarkingPoint::points).containsExactly(shares("2", "2", "1", "1"));
    }

    @Test
    void arrowsAreAnOrder() {
        assertThat(points("1. 买家骂人怎么办？\n答案：见解析。\n解析：四步：先倾听→再致歉→给方案→跟进到底。\n"))
                .extracting(ReadMarkingPoint::text)
                .containsExactly("先倾听", "再致歉", "给方案", "跟进到底");
    }

    @Test
    void printedSharesAreKept() {
        var points = points("""
                1. 写一段回访话术。（10分）
                参考答案：略。
                评分标准：
                1）称呼得体（2分）
                2）询问使用情况（8分）
                """);
        assertThat(points).extracting(ReadMarkingPoint::points).containsExactly(shares("2", "8"));
        assertThat(points).extracting(ReadMarkingPoint::text).containsExactly("称呼得体", "询问使用情况");
    }

    @Test
    void privacyAndFakeOrdersAreCriticalAndCompetenciesAreGuessed() {
        var points = points("1. 同事要买家名单做什么都行吗？\n答案：①拒绝，名单属于个人信息；②安抚并道歉；③登记备注并回访。\n");
        assertThat(points)
                .extracting(ReadMarkingPoint::kind)
                .containsExactly(Kind.CRITICAL, Kind.EXPECTED, Kind.EXPECTED);
        assertThat(points)
                .extracting(ReadMarkingPoint::competency)
                .containsExactly("compliance", "empathy", "responsibility");
    }

    @Test
    void choiceQuestionsNeedNone() {
        assertThat(points("1. 哪个对？\nA. 甲\nB. 乙\n答案：A\n解析：甲对；乙错。\n")).isEmpty();
    }

    @Test
    void everyUnitOfThePointsIsGivenOut() {
        for (var total : List.of("1", "2.5", "7", "10", "100")) {
            for (var shares = 1; shares < 9; shares++) {
                var given = Shares.of(new BigDecimal(total), shares).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(given).isEqualByComparingTo(total);
            }
        }
    }

    private static List<ReadMarkingPoint> points(String text) {
        return new BankReader().readText(text).questions().get(0).markingPoints();
    }

    private static BigDecimal[] shares(String... shares) {
        return Stream.of(shares).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }
}
