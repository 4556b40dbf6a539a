package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.touchstone.questionbank.reader.ReadMarkingPoint.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A question is read, or the text that may be one is named with its place. */
class NothingLostTests {

    @Test
    void judgementsNumberedInBracketsNeedNoHeading() {
        assertThat(read("(1) 退货地址要写完整。 （√）\n(2) 可以把买家电话告诉邻居。 （×）\n(3) 活动价要提前报备。 正确\n(4) 可以代写评价。 F\n")
                        .questions())
                .extracting(ReadQuestion::type, ReadQuestion::answer)
                .containsExactly(
                        tuple(QuestionForm.TRUE_FALSE, new Answer.Judgement(true)),
                        tuple(QuestionForm.TRUE_FALSE, new Answer.Judgement(false)),
                        tuple(QuestionForm.TRUE_FALSE, new Answer.Judgement(true)),
                        tuple(QuestionForm.TRUE_FALSE, new Answer.Judgement(false)));
    }

    @Test
    void aPaperMayChangeItsMannerHalfWay() {
        var document = read("""
                第1题 包裹破损先做什么？
                A 拍照留证
                B 直接拒收
                【答案】A
                【解析】先留证据。

                题目：赠品漏发怎么办？
                选项：A、补发 B、不理
                答案：补发

                一、你怎样理解耐心？
                二、怎样面对催单？

                (1) 判断：备注可以不写。 （×）
                (2) 判断：换班要交代清楚。 （√）
                """);
        assertThat(document.questions())
                .extracting(ReadQuestion::stem)
                .containsExactly("包裹破损先做什么？", "赠品漏发怎么办？", "你怎样理解耐心？", "怎样面对催单？", "备注可以不写。 （ ）", "换班要交代清楚。 （ ）");
        assertThat(document.questions().get(0).analysis()).isEqualTo("先留证据。");
        assertThat(document.defects()).isEmpty();
    }

    @Test
    void anExportWithTypesBehindTheNumberAndBoxesToTick() {
        var questions = read("""
                1【单选】催发货的买家最想听到什么？
                ○ A 具体时间
                ○ B 道理
                正确答案：A    得分：5分
                2【多选】登记退换货要写：
                □ A 订单号 □ B 原因 □ C 星座
                正确答案：AB  得分：0分
                你的答案：A
                3【判断】可以先答应再说。
                ○ 对  ○ 错
                正确答案：错
                """).questions();
        assertThat(questions).extracting(ReadQuestion::stem).containsExactly("催发货的买家最想听到什么？", "登记退换货要写：", "可以先答应再说。");
        assertThat(questions.get(1).options()).extracting(ReadOption::text).containsExactly("订单号", "原因", "星座");
        assertThat(questions.get(0).analysis()).isNull();
        assertThat(questions.get(2).answer()).isEqualTo(new Answer.Judgement(false));
    }

    @Test
    void pointsBehindTheNumberOfAnEnglishQuestion() {
        var questions = read("""
                Question 1 (2 points)
                Who calls the courier?
                A. Support  B. Finance
                Correct answer: A

                Question 2 (3 points)
                Name two signs that a buyer is upset.
                Sample answer: short words; many messages.

                Question 3
                True/False: You may share an address with a neighbour.
                Answer: False
                """).questions();
        assertThat(questions)
                .extracting(ReadQuestion::ordinal, ReadQuestion::points)
                .containsExactly(tuple(1, new BigDecimal("2")), tuple(2, new BigDecimal("3")), tuple(3, null));
        assertThat(questions.get(0).stem()).isEqualTo("Who calls the courier?");
        assertThat(questions.get(2).answer()).isEqualTo(new Answer.Judgement(false));
    }

    @Test
    void aTitleAboveTheFirstNumberIsNoPartOfIt() {
        assertThat(read("面试题\n1、你怎样安排一天？\n2、你为什么离开？\n3、请说一次失误。\n").questions())
                .extracting(ReadQuestion::ordinal)
                .containsExactly(1, 2, 3);
    }

    @Test
    void textBetweenTheQuestionsIsNamedWithItsLines() {
        var defects = read("""
                客服面试题
                1、你怎样理解服务？
                参考答案：站在对方一边想。

                售后话术大全
                Q: 几天能到呀？
                K: 亲，三天左右哦。

                客服笔试题
                1、谁来审批退款？
                A.组长 B.买家
                答案：A
                """).defects();
        assertThat(defects).extracting(Defect::code).containsExactly("unclaimedQuestion");
        assertThat(defects.get(0).arguments()).startsWith("6–7");
        assertThat(defects.get(0).arguments().get(1)).startsWith("Q: 几天能到呀");
    }

    @Test
    void whatIsAdvertisedBehindTheLastQuestionIsNotItsAnalysis() {
        var question = read("1、哪句最礼貌？\nA.您好 B.喂\n答案：A\n热门推荐：直播入门.doc\n1. 直播运营教程\n2. 选品技巧\n")
                .questions();
        assertThat(question).hasSize(1);
        assertThat(question.get(0).analysis()).isNull();
    }

    @Test
    void textLeftOverWithinAQuestionIsDoubtful() {
        var question = read("1、哪句最礼貌？\n难度：容易\n另外请把这段背景资料完整读给应聘者听\nA.您好\nB.喂\n答案：A\n")
                .questions()
                .get(0);
        var kept = question.stem() + question.analysis() + question.options();
        assertThat(kept.contains("背景资料") || codes(question).contains("textLeftOver"))
                .isTrue();
    }

    @Test
    void figuresGluedToLettersAreOptions() {
        var questions = read("1.开票先核对什么？A.昵称B.税号C.头像D.生日 答案:B 2.一天最多接待多少人？A.15B.60C.90D.400 答案:C")
                .questions();
        assertThat(questions.get(1).options()).extracting(ReadOption::text).containsExactly("15", "60", "90", "400");
    }

    @Test
    void wordsCutByThePageAreJoined() {
        var question = read("1. 买家在付款之后半小时内要求改地址，可是货已经装车离开了仓\n，这时怎样回答才是最稳\n妥的？\nA. 先说明可以试着联系司机再告诉他结\n果\nB. 不回\n答案：A\n")
                .questions()
                .get(0);
        assertThat(question.stem()).isEqualTo("买家在付款之后半小时内要求改地址，可是货已经装车离开了仓，这时怎样回答才是最稳妥的？");
        assertThat(question.options().get(0).text()).isEqualTo("先说明可以试着联系司机再告诉他结果");
    }

    @Test
    void topicsAreDiscussedAndTheirConditionsAsked() {
        var questions = read("话题一：怎样看“七天无理由”\n背景：某店退货率升高。\n讨论要求：每人两分钟。\n话题二：机器人能不能代替人？\n")
                .questions();
        assertThat(questions).extracting(ReadQuestion::type).containsOnly(QuestionForm.DISCUSSION);
        assertThat(questions.get(0).stem()).contains("背景", "讨论要求");
        assertThat(questions.get(0).answer()).isNull();
    }

    @Test
    void blocksOfGiftMayFollowEachOtherAtOnce() {
        assertThat(
                        read("::a::Who pays?{=Shop ~Buyer}\n::b::Records are kept.{T}\n::c::How many days?{#7:0}\nWhich one? {\n=this\n~that\n}\n")
                                .questions())
                .hasSize(4);
    }

    @Test
    void keysOfSectionsMayStandBehindTheirNumbers() {
        var questions = read("""
                一、选择题
                1、谁接电话？
                （A）客服（B）仓库
                2、谁发货？
                （A）客服（B）仓库
                二、名词解释
                1、复购
                2、拼单
                附：参考答案
                一、1、A 2、B
                二、1、复购是指买家再次下单。
                2、拼单是几个人一起下单。
                """).questions();
        assertThat(questions.get(1).answer()).isEqualTo(new Answer.Labels(List.of("B")));
        assertThat(questions.subList(2, 4))
                .extracting(question -> ((Answer.Text) question.answer()).text())
                .containsExactly("复购是指买家再次下单。", "拼单是几个人一起下单。");
    }

    @Test
    void keysMayBeListedByTypeAndFiguresAmongThem() {
        var typed =
                read("单项选择题\n1.谁盘点？(  )A.仓库B.买家\n2.谁退款？(  )A.买家B.财务\n多项选择题\n1.要登记什么？(  )A.单号B.原因C.心情\n参考答案：单选：1.A 2.B 多选：1.AB\n")
                        .questions();
        assertThat(typed.get(2).answer()).isEqualTo(new Answer.Labels(List.of("A", "B")));
        var figures =
                read("Quiz\n\n1) Who packs?\n a) Depot\n b) Bank\n2) Who signs?\n a) Buyer\n b) Cat\n3) We answer within _____ hours.\n\nAnswer Key\n1. a   2. a   3. 24\n")
                        .questions();
        assertThat(((Answer.Text) figures.get(2).answer()).text()).isEqualTo("24");
    }

    @Test
    void numberedCriteriaAreMarkedNotAsked() {
        var questions = read("""
                情景题：买家半夜连发十条消息催退款，请写出回复。
                评分标准：
                1. 说明到账时间（4分）
                2. 安抚（3分）
                出现讽刺买家，本题不得分

                情景题：买家要求加微信付款，请写出回复。
                评分标准：
                1. 婉拒（5分）
                2. 说明平台规则（5分）
                一票否决：同意线下付款。
                """).questions();
        assertThat(questions).hasSize(2);
        assertThat(questions.get(0).markingPoints())
                .extracting(ReadMarkingPoint::text, ReadMarkingPoint::kind)
                .containsExactly(
                        tuple("说明到账时间", Kind.EXPECTED), tuple("安抚", Kind.EXPECTED), tuple("讽刺买家", Kind.CRITICAL));
        assertThat(codes(questions.get(0))).containsExactly("knockOutRead");
        assertThat(questions.get(1).markingPoints())
                .extracting(ReadMarkingPoint::kind)
                .containsExactly(Kind.EXPECTED, Kind.EXPECTED, Kind.CRITICAL);
        assertThat(codes(questions.get(1))).isEmpty();
    }

    @Test
    void stepsOfTheAnswerCountBesideFaultsOfTheExplanation() {
        var question = read("1、请用三步法处理催单。（10分）\n参考答案：第一步，查物流；第二步，告知进度；第三步，回访。\n解析：不要随口承诺；严禁讽刺买家，出现则本题0分。\n")
                .questions()
                .get(0);
        assertThat(question.markingPoints())
                .extracting(ReadMarkingPoint::text, ReadMarkingPoint::kind)
                .containsExactly(
                        tuple("查物流", Kind.EXPECTED),
                        tuple("告知进度", Kind.EXPECTED),
                        tuple("回访", Kind.EXPECTED),
                        tuple("随口承诺", Kind.FAULT),
                        tuple("讽刺买家", Kind.CRITICAL));
    }

    @Test
    void whatIsProbedIsNoMarkingPoint() {
        assertThat(read("面试问题：\n问题一：说一次投诉。\n考察点：情绪管理\n问题二：说一次失误。\n考察点：责任心\n").questions())
                .allSatisfy(question -> assertThat(question.markingPoints()).isEmpty());
    }

    @Test
    void aTableWhoseColumnsSayNothingIsAskedAbout() {
        var rows = "编号,问法,甲,乙,丙,判定\n1,谁来开票？,财务,买家,快递,甲\n2,谁来改价？,路人,组长,买家,乙\n";
        for (var document :
                List.of(read(rows), new BankReader().read(OfficeFile.workbook(rows.replace(',', '\t')), "rows.xlsx"))) {
            assertThat(document.questions()).isEmpty();
            assertThat(document.columns()).extracting(ReadColumn::header).contains("问法", "判定");
        }
    }

    @Test
    void aColumnThatWentNowhereIsNamed() {
        var document = read("题型,题目,选项A,选项B,答案,备查\n单选,谁来开票？,财务,买家,A,甲\n单选,谁来改价？,路人,组长,B,乙\n");
        assertThat(document.questions()).hasSize(2);
        assertThat(document.defects()).extracting(Defect::code).containsExactly("columnsUnread");
        assertThat(document.defects().get(0).arguments()).containsExactly("备查");
    }

    @Test
    void pageInterfaceAndCommandLineReadFilesOfTheSameSize() throws IOException {
        try (var settings = BankReader.class.getResourceAsStream("/application.yml")) {
            assertThat(new String(Objects.requireNonNull(settings).readAllBytes(), StandardCharsets.UTF_8))
                    .contains("max-file-size: " + BankReader.LARGEST / 1024 / 1024 + "MB");
        }
    }

    private static BankDocument read(String text) {
        return new BankReader().readText(text);
    }

    private static List<String> codes(ReadQuestion question) {
        return question.defects().stream().map(Defect::code).toList();
    }
}
