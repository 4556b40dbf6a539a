package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
        assertThat(points).extracting(ReadMarkingPoint::text).containsExactly("核对出库重量", "请买家拍照", "没做到“避免质疑”", "补发并回访");
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
    void whatIsPrintedBesideAPointTellsWhatItDoes() {
        var document = new BankReader().readText("""
                1. 买家要求好评返现怎么办？（10分）
                参考答案：婉拒并说明规则。
                评分标准：
                ①先道歉，再说明规则（得6分）
                ②给出别的补偿（得 4 分）
                ③语气生硬（扣1.5分）
                ④答应返现（一票否决）
                2. 顾客骂人怎么办？（5分）
                参考答案：先听完。
                评分标准：
                1）耐心听完（5分）
                2）每顶一句嘴扣1分
                """);
        assertThat(document.questions().get(0).markingPoints())
                .extracting(ReadMarkingPoint::text, ReadMarkingPoint::kind, ReadMarkingPoint::points)
                .containsExactly(
                        tuple("先道歉，再说明规则", Kind.EXPECTED, new BigDecimal("6")),
                        tuple("给出别的补偿", Kind.EXPECTED, new BigDecimal("4")),
                        tuple("语气生硬", Kind.FAULT, new BigDecimal("1.5")),
                        tuple("答应返现", Kind.CRITICAL, null));
        assertThat(document.questions().get(1).markingPoints())
                .extracting(ReadMarkingPoint::text, ReadMarkingPoint::kind, ReadMarkingPoint::points)
                .containsExactly(
                        tuple("耐心听完", Kind.EXPECTED, new BigDecimal("5")),
                        tuple("每顶一句嘴", Kind.FAULT, new BigDecimal("1")));
        assertThat(document.questions()).allMatch(ReadQuestion::isClean);
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
    void aRedLineIsNoKnockOutByItselfAndCompetenciesAreGuessed() {
        var points = points("1. 同事要买家名单做什么都行吗？\n答案：①拒绝，名单属于个人信息；②安抚并道歉；③登记备注并回访。\n");
        assertThat(points).extracting(ReadMarkingPoint::kind).containsOnly(Kind.EXPECTED);
        assertThat(points)
                .extracting(ReadMarkingPoint::competency)
                .containsExactly("compliance", "empathy", "responsibility");
    }

    @Test
    void sequencesWithinASentenceAreSteps() {
        assertThat(points("1. 少发一双袜子，你怎么答？\n参考答案：首先致歉并查出库单，其次说明补寄时间，最后登记回访。\n"))
                .extracting(ReadMarkingPoint::text)
                .containsExactly("致歉并查出库单", "说明补寄时间", "登记回访");
        assertThat(points("1. 顾客急得打字全错，你怎么办？\n答案：先放慢语速，再复述诉求，然后给时间点，最后跟进。\n"))
                .extracting(ReadMarkingPoint::text)
                .containsExactly("先放慢语速", "再复述诉求", "给时间点", "跟进");
    }

    @Test
    void circledStepsMayStandCloseTogether() {
        assertThat(points("1. 夜班要点？（9分）\n解析：①语气平和②不要争辩③登记跟进④看排队\n"))
                .extracting(ReadMarkingPoint::text, ReadMarkingPoint::kind)
                .containsExactly(
                        tuple("语气平和", Kind.EXPECTED),
                        tuple("没做到“不要争辩”", Kind.FAULT),
                        tuple("登记跟进", Kind.EXPECTED),
                        tuple("看排队", Kind.EXPECTED));
    }

    @Test
    void everyThingListedIsAPointAndMoreThanAskedForIsDoubtful() {
        var question = question("1. 列举至少三种回访方式。（10分）\n参考答案：电话、短信、站内信、问卷。\n");
        assertThat(question.markingPoints())
                .extracting(ReadMarkingPoint::text)
                .containsExactly("电话", "短信", "站内信", "问卷");
        assertThat(question.markingPoints().stream()
                        .map(point -> java.util.Objects.requireNonNull(point.points()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("10");
        assertThat(question.defects()).extracting(Defect::code).containsExactly("atLeast");
    }

    @Test
    void printedSharesThatMissTheTotalAreDoubtful() {
        var question = question("1. 如何回访？（10分）\n参考答案：电话回访。\n评分标准：态度3分；内容3分；记录2分\n");
        assertThat(question.markingPoints())
                .extracting(ReadMarkingPoint::text, ReadMarkingPoint::points)
                .containsExactly(
                        tuple("态度", new BigDecimal("3")),
                        tuple("内容", new BigDecimal("3")),
                        tuple("记录", new BigDecimal("2")));
        assertThat(question.defects())
                .extracting(Defect::code, Defect::arguments)
                .containsExactly(tuple("sharesDiffer", List.of("8", "10")));
    }

    @Test
    void warningsOfTheExplanationAreFaultsAndGraveOnesDoubtful() {
        var question = question("1. 买家比价怎么答？（8分）\n参考答案：说明用料；突出售后。\n解析：不得编造缺点，不要泄露进价。\n");
        assertThat(question.markingPoints())
                .extracting(ReadMarkingPoint::text, ReadMarkingPoint::kind)
                .containsExactly(
                        tuple("说明用料", Kind.EXPECTED),
                        tuple("突出售后", Kind.EXPECTED),
                        tuple("编造缺点", Kind.FAULT),
                        tuple("泄露进价", Kind.FAULT));
        assertThat(question.defects()).extracting(Defect::code).containsExactly("maybeKnockOut");
    }

    @Test
    void adviceToAvoidIsProposedAsWhatTheCandidateDidWrong() {
        assertThat(points("1. 赠品发完了怎么答？（6分）\n答案：①说明实情②态度：切忌敷衍了事③避免许诺补不到的赠品④不应把责任推给仓库\n"))
                .extracting(ReadMarkingPoint::text, ReadMarkingPoint::kind)
                .containsExactly(
                        tuple("说明实情", Kind.EXPECTED),
                        tuple("态度：敷衍了事", Kind.FAULT),
                        tuple("许诺补不到的赠品", Kind.FAULT),
                        tuple("把责任推给仓库", Kind.FAULT));
    }

    @Test
    void anExplanationAboutTheQuestionIsNoMarkingPoint() {
        assertThat(points("1. 直播售后怎么做？\n答案：按流程。\n解析：本题考查流程意识。\n")).isEmpty();
    }

    private static ReadQuestion question(String text) {
        return new BankReader().readText(text).questions().get(0);
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
