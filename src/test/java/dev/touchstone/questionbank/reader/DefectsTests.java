package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a document gets wrong is said, never mended. */
class DefectsTests {

    @Test
    void declaredCountsAndTotalsAreHeldAgainstWhatWasFound() {
        var document = new BankReader().readText("""
                一、判断题（共3题，每题2分，总分5分）
                1. 备注要写日期。（√）
                2. 可以代买家好评。（×）
                """);
        assertThat(document.defects()).extracting(Defect::code).containsExactly("countDiffers", "totalDiffers");
        assertThat(document.defects().get(0).arguments()).endsWith("3", "2");
    }

    @Test
    void aRecapThatContradictsTheKeyBlocks() {
        var question = only("""
                1. 谁先联系买家？
                A. 客服
                B. 仓库
                答案：A

                答案汇总
                1. B 2. A
                """);
        assertThat(codes(question)).containsExactly("keyContradictsRecap");
        assertThat(question.answer()).isEqualTo(new Answer.Labels(List.of("A")));
    }

    @Test
    void aKeyWithoutItsOptionBlocks() {
        assertThat(codes(only("1. 选哪个？\nA. 甲\nB. 乙\n答案：D\n"))).containsExactly("keyWithoutOption");
    }

    @Test
    void severalLettersForASingleChoiceAreDoubtful() {
        assertThat(codes(only("一、单选题\n1. 选哪个？\nA. 甲\nB. 乙\n答案：AB\n"))).containsExactly("severalKeys");
    }

    @Test
    void theLastQuestionCutOffIsMarked() {
        var questions = new BankReader().readText("""
                客服笔试题
                1. 什么是复购率？
                2. 什么是退货率？
                3. 当买家连续三次要求改期而仓库已经打包并且快递员
                """).questions();
        assertThat(questions).extracting(ReadQuestion::truncated).containsExactly(false, false, true);
    }

    @Test
    void skippedAndRepeatedQuestionsAreReported() {
        var document = new BankReader().readText("""
                1. 怎样降低纠纷率？
                2. 怎样提高首响？
                4. 怎样降低纠纷率？
                """);
        assertThat(document.defects()).extracting(Defect::code).containsExactly("ordinalsSkipped", "printedTwice");
    }

    @Test
    void questionsOfOtherTradesAreDoubtful() {
        var document = new BankReader().readText("""
                客服笔试题
                1. 三极管工作在放大区时，哪个电阻决定静态电流？
                2. Redis 为什么快？
                3. 买家问电阻的规格，客服先查什么？
                4. 今天星期三，再过十天是星期几？
                5. 怎样缓解压力？
                """);
        assertThat(document.questions())
                .extracting(DefectsTests::codes)
                .containsExactly(List.of("outOfScope"), List.of("outOfScope"), List.of(), List.of(), List.of());
        assertThat(document.questions().get(0).defects().get(0).arguments()).containsExactly("三极管, 电阻");
    }

    @Test
    void totalsAreHeldAgainstWhatWasFoundWhereverTheyStand() {
        var document = new BankReader().readText("""
                岗前测验
                本卷共8题，满分40分
                一、判断题（每题2分，共10分）
                1. 备注要写日期。（√）
                2. 可以代买家好评。（×）
                二、案例题（20分）
                1. 买家收到碎杯子，你怎样回复？
                """);
        assertThat(document.defects())
                .extracting(Defect::code, defect -> defect.arguments().subList(1, 3))
                .containsExactly(
                        tuple("countDiffers", List.of("8", "3")),
                        tuple("pointsDiffer", List.of("40", "24")),
                        tuple("pointsDiffer", List.of("10", "4")));
        assertThat(document.questions().get(2).points()).isEqualByComparingTo("20");
    }

    @Test
    void whatMatchesTheDeclarationIsNoDefect() {
        assertThat(new BankReader()
                        .readText("岗前测验\n共2题，满分4分\n一、判断题（每题2分，共4分）\n1. 备注要写日期。（√）\n2. 可以代买家好评。（×）\n")
                        .defects())
                .isEmpty();
    }

    @Test
    void openStemsThatBreakOffAreMarkedWhereverTheyStand() {
        var questions = new BankReader().readText("""
                一、简答题
                1、请说明改价的流程以及各个环节的
                2、买家说：“这件衣服洗一次就
                3、请结合例子说明客服在换货时应该
                4、怎样写催付短信？
                """).questions();
        assertThat(questions).extracting(ReadQuestion::truncated).containsExactly(true, true, true, false);
    }

    @Test
    void stemsOfChoicesMayEndInTheMiddleOfASentence() {
        assertThat(only("1、下列做法符合规定的\nA、登记\nB、不登记\n答案：A\n").truncated()).isFalse();
    }

    @Test
    void pointsNobodyMeansAreDoubtful() {
        var questions = new BankReader().readText("""
                一、简答题
                1、请写一句道歉。（6000分）
                2、请写一句催付。（-3分）
                3、请写一句推荐。（300分）
                4、请写一句问候。（5分）
                """).questions();
        assertThat(questions)
                .extracting(DefectsTests::codes)
                .containsExactly(
                        List.of("suspiciousPoints"),
                        List.of("suspiciousPoints"),
                        List.of("suspiciousPoints"),
                        List.of());
        assertThat(questions.get(0).stem()).isEqualTo("请写一句道歉。");
    }

    @Test
    void traditionalCharactersAreKeptAndSaid() {
        var document = new BankReader().readText("1、請問發錯貨應該怎麼處理？\nA、補發\nB、不管\n答案：A\n");
        assertThat(document.defects()).extracting(Defect::code).containsExactly("traditional");
        assertThat(document.questions().get(0).stem()).startsWith("請問");
    }

    private static ReadQuestion only(String text) {
        return new BankReader().readText(text).questions().get(0);
    }

    private static List<String> codes(ReadQuestion question) {
        return question.defects().stream().map(Defect::code).toList();
    }
}
