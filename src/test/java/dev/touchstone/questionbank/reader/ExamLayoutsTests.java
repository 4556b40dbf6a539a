package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Exam papers as people lay them out: numbers, options, keys. */
class ExamLayoutsTests {

    @Test
    void keysInTheStemsBracketsAreTakenOut() {
        var found = Compact.read("""
                客服上岗考试卷
                姓名：________  部门：________  得分：________

                一、单项选择题（每题2分，共3题，共6分）
                1．买家催促发货时，客服首先应当（ B ）。
                A．让买家自己看物流  B．核对订单状态后给出时间  C．不予理会  D．请买家退款
                2．下列渠道中不属于平台内沟通工具的是（D）
                A、站内信 B、旺旺 C、工单 D、私人微信
                3. 大促期间首次响应的目标时间是(  A  )秒以内。
                A 30   B 90   C 180   D 300

                二、多项选择题（每题4分，共2题，共8分。多选、错选不得分）
                4．发生错发时，可以采取的做法有（ABD）。
                A．致歉 B．安排补发
                C．责怪仓库 D．承担来回运费
                5．以下属于敏感信息的有（ A C ）
                A．手机号
                B．商品颜色
                C．收货地址
                D．店铺名称

                三、判断题（每题1分，对的打√，错的打×）
                6．未付款订单可以直接修改收货地址。（ √ ）
                7．客户骂人时可以回骂。（×）
                8．电子发票与纸质发票效力相同。( 对 )

                四、简答题（每题10分）
                9．简述处理差评的步骤。
                答：先联系买家了解原因，再给出补救方案，最后请买家更新评价。
                10．怎样向买家解释预售？
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | 2 | 买家催促发货时，客服首先应当（ ）。 | A=让买家自己看物流; B=核对订单状态后给出时间; C=不予理会; D=请买家退款 | B | -",
                        "2 | single_choice | 2 | 下列渠道中不属于平台内沟通工具的是（ ） | A=站内信; B=旺旺; C=工单; D=私人微信 | D | -",
                        "3 | single_choice | 2 | 大促期间首次响应的目标时间是( )秒以内。 | A=30; B=90; C=180; D=300 | A | -",
                        "4 | multiple_choice | 4 | 发生错发时，可以采取的做法有（ ）。 | A=致歉; B=安排补发; C=责怪仓库; D=承担来回运费 | ABD | -",
                        "5 | multiple_choice | 4 | 以下属于敏感信息的有（ ） | A=手机号; B=商品颜色; C=收货地址; D=店铺名称 | AC | -",
                        "6 | true_false | 1 | 未付款订单可以直接修改收货地址。（ ） |  | true | -",
                        "7 | true_false | 1 | 客户骂人时可以回骂。（ ） |  | false | -",
                        "8 | true_false | 1 | 电子发票与纸质发票效力相同。( ) |  | true | -",
                        "9 | short_answer | 10 | 简述处理差评的步骤。 |  | 先联系买家了解原因，再给出补救方案，最后请买家更新评价。 | -",
                        "10 | short_answer | 10 | 怎样向买家解释预售？ |  | - | -");
    }

    @Test
    void fullWidthAndLowerCaseLettersAreOptions() {
        var found = Compact.read("""
                １．以下哪项不是客服的职责？
                ａ．解答咨询
                ｂ．处理退换
                ｃ．修改平台规则
                ｄ．记录反馈
                答案：ｃ
                ２．响应时间从何时算起？
                ａ．买家发第一条消息
                ｂ．客服上班
                答案：ａ
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 以下哪项不是客服的职责？ | A=解答咨询; B=处理退换; C=修改平台规则; D=记录反馈 | C | -",
                        "2 | single_choice | - | 响应时间从何时算起？ | A=买家发第一条消息; B=客服上班 | A | -");
    }

    @Test
    void bracketedNumbersUnderBracketedSections() {
        var found = Compact.read("""
                （一）单选
                （1）店铺动态评分每多少时间计算一次？
                A.半年 B.一周 C.一天
                答案：A
                （2）差评可在多少天内修改？
                A.7 B.30 C.90
                答案：B
                （二）简答
                （1）什么是首响时间？
                答案：买家发出第一条消息到客服第一次人工回复的时间。
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 店铺动态评分每多少时间计算一次？ | A=半年; B=一周; C=一天 | A | -",
                        "2 | single_choice | - | 差评可在多少天内修改？ | A=7; B=30; C=90 | B | -",
                        "1 | short_answer | - | 什么是首响时间？ |  | 买家发出第一条消息到客服第一次人工回复的时间。 | -");
    }

    @Test
    void rightAndWrongAsOptionsMakeAJudgement() {
        var found = Compact.read("""
                判断题
                1. 客户的收货地址可以告诉其他买家。
                A. 正确
                B. 错误
                答案：B
                2. 退货运费险由保险公司赔付。
                A.对 B.错
                答案：A
                """);
        assertThat(found)
                .containsExactly(
                        "1 | true_false | - | 客户的收货地址可以告诉其他买家。 |  | false | -",
                        "2 | true_false | - | 退货运费险由保险公司赔付。 |  | true | -");
    }

    @Test
    void gapsStayInTheStem() {
        var found = Compact.read("""
                三、填空题（每空1分）
                1. 首次响应应在____秒以内，平均响应在____秒以内。
                答案：30；60
                2. 七天无理由退货的运费一般由（    ）承担。
                答案：买家
                """);
        assertThat(found)
                .containsExactly(
                        "1 | fill_blank | 2 | 首次响应应在____秒以内，平均响应在____秒以内。 |  | 30；60 | -",
                        "2 | fill_blank | 1 | 七天无理由退货的运费一般由（    ）承担。 |  | 买家 | -");
    }

    @Test
    void aTickOnAnOptionIsTheKey() {
        var found = Compact.read("""
                1. 收到货少件，客服应先？
                A. 核对出库重量 √
                B. 直接补发
                C. 让客户报警
                2. 优惠券过期，客户不满，应先？
                A. 说规则不能变
                B. 表示理解并查看是否可补 √
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 收到货少件，客服应先？ | A=核对出库重量; B=直接补发; C=让客户报警 | A | -",
                        "2 | single_choice | - | 优惠券过期，客户不满，应先？ | A=说规则不能变; B=表示理解并查看是否可补 | B | -");
    }

    @Test
    void oneLineOfFusedTextIsTakenApart() {
        var found = Compact.read("""
                客服题库 一、单选题(每题5分,共2题)1.买家要求加急发货,客服应?A.承诺今天到B.查询仓库能否加急后答复C.拒绝D.让买家找快递答案:B解析:不能做无法兑现的承诺。2.客户询价多次未下单,应?A.放弃B.了解顾虑并给出建议C.催促D.拉黑答案:B解析:了解顾虑才能促成。二、判断题(每题2分,共2题)3.差评可以用红包换删除。答案:错误解析:平台禁止。4.夜间留言次日要回访。答案:正确解析:避免流失。三、简答题(每题10分,共1题)5.简述破损件的处理流程。答案:1.致歉并收集凭证。2.核对责任。3.补发或退款。4.回访确认。解析:流程完整、注意时效。
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | 5 | 买家要求加急发货,客服应? | A=承诺今天到; B=查询仓库能否加急后答复; C=拒绝; D=让买家找快递 | B | 不能做无法兑现的承诺。",
                        "2 | single_choice | 5 | 客户询价多次未下单,应? | A=放弃; B=了解顾虑并给出建议; C=催促; D=拉黑 | B | 了解顾虑才能促成。",
                        "3 | true_false | 2 | 差评可以用红包换删除。 |  | false | 平台禁止。",
                        "4 | true_false | 2 | 夜间留言次日要回访。 |  | true | 避免流失。",
                        "5 | short_answer | 10 | 简述破损件的处理流程。 |  | 1.致歉并收集凭证。2.核对责任。3.补发或退款。4.回访确认。 | 流程完整、注意时效。");
    }

    @Test
    void rangesOfKeysAreUnfolded() {
        var found = Compact.read("""
                一、单选题
                1. 一加一？ A. 1 B. 2 C. 3
                2. 首响多少秒以内合格？ A. 30 B. 300 C. 3000
                3. 售后期一般多少天？ A. 7 B. 70 C. 700
                4. 谁处理仲裁？ A. 平台 B. 快递 C. 邻居
                5. 差评先做什么？ A. 回骂 B. 联系 C. 无视
                6. 催付次数？ A. 一次 B. 十次 C. 百次
                二、多选题
                7. 属于凭证的有？ A. 照片 B. 视频 C. 传闻 D. 聊天记录
                8. 属于渠道的有？ A. 站内信 B. 电话 C. 心灵感应
                答案
                1-5：BAAAB 6：A
                7、ABD 8、AB
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 一加一？ | A=1; B=2; C=3 | B | -",
                        "2 | single_choice | - | 首响多少秒以内合格？ | A=30; B=300; C=3000 | A | -",
                        "3 | single_choice | - | 售后期一般多少天？ | A=7; B=70; C=700 | A | -",
                        "4 | single_choice | - | 谁处理仲裁？ | A=平台; B=快递; C=邻居 | A | -",
                        "5 | single_choice | - | 差评先做什么？ | A=回骂; B=联系; C=无视 | B | -",
                        "6 | single_choice | - | 催付次数？ | A=一次; B=十次; C=百次 | A | -",
                        "7 | multiple_choice | - | 属于凭证的有？ | A=照片; B=视频; C=传闻; D=聊天记录 | ABD | -",
                        "8 | multiple_choice | - | 属于渠道的有？ | A=站内信; B=电话; C=心灵感应 | AB | -");
    }

    @Test
    void aKeyMayStandBeforeTheNumber() {
        var found = Compact.read("""
                一、选择题
                （ B ）1. 买家说没收到货，物流显示签收，先做什么？
                A. 让买家报警   B. 联系快递核实签收人   C. 直接退款
                （ C ）2. 哪个时间点适合发送关怀短信？
                A. 凌晨   B. 发货前   C. 签收后
                二、判断题
                （ √ ）3. 更换收货人需要买家本人确认。
                （ × ）4. 好评可以购买。
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 买家说没收到货，物流显示签收，先做什么？ | A=让买家报警; B=联系快递核实签收人; C=直接退款 | B | -",
                        "2 | single_choice | - | 哪个时间点适合发送关怀短信？ | A=凌晨; B=发货前; C=签收后 | C | -",
                        "3 | true_false | - | 更换收货人需要买家本人确认。 |  | true | -",
                        "4 | true_false | - | 好评可以购买。 |  | false | -");
    }

    @Test
    void theKeyMayFollowWithoutAColon() {
        var found = Compact.read("""
                1. 店铺公告更新后客服应？ A. 阅读并更新快捷短语 B. 忽略 C. 删除
                答案是A。
                2. 大促前一周最该做的是？
                A 休假 B 准备常见问题 C 更换头像
                答案为 B
                3. 下列不属于售后的是（ ） A.退款 B.换货 C.选品
                答案 C
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 店铺公告更新后客服应？ | A=阅读并更新快捷短语; B=忽略; C=删除 | A | -",
                        "2 | single_choice | - | 大促前一周最该做的是？ | A=休假; B=准备常见问题; C=更换头像 | B | -",
                        "3 | single_choice | - | 下列不属于售后的是（ ） | A=退款; B=换货; C=选品 | C | -");
    }

    @Test
    void lettersMayStandForRightAndWrong() {
        var found = Compact.read("""
                判断题（A为正确，B为错误）
                1、店铺可以收集买家的身份证号用于抽奖。
                答案：B
                2、退款成功后需在备注写明原因。
                答案：A
                """);
        assertThat(found)
                .containsExactly(
                        "1 | true_false | - | 店铺可以收集买家的身份证号用于抽奖。 |  | false | -",
                        "2 | true_false | - | 退款成功后需在备注写明原因。 |  | true | -");
    }

    @Test
    void aQuestionMayFillOneLine() {
        var found = Compact.read("""
                1.售后单超过48小时未处理会？A.自动退款 B.升值 C.消失 答案：A
                2.买家差评中出现联系方式，应？A.举报处理 B.转发 C.点赞 答案：A
                3.哪项是售前数据？A.询单转化率 B.退货率 C.破损率 答案：A
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 售后单超过48小时未处理会？ | A=自动退款; B=升值; C=消失 | A | -",
                        "2 | single_choice | - | 买家差评中出现联系方式，应？ | A=举报处理; B=转发; C=点赞 | A | -",
                        "3 | single_choice | - | 哪项是售前数据？ | A=询单转化率; B=退货率; C=破损率 | A | -");
    }

    @Test
    void pointsMayStandBesideTheQuestion() {
        var found = Compact.read("""
                1.（5分）说明什么是“静默下单”。
                答案：未咨询客服直接下单付款。
                2. 设计一段催付话术。（10分）
                参考答案：①称呼与问候；②说明库存或优惠时限；③给出帮助；④不施压。
                3. 请把下面一句话译成英语：“您的包裹已经发出。”（本题4分）
                答案：Your parcel has been shipped.
                """);
        assertThat(found)
                .containsExactly(
                        "1 | short_answer | 5 | 说明什么是“静默下单”。 |  | 未咨询客服直接下单付款。 | -",
                        "2 | short_answer | 10 | 设计一段催付话术。 |  | ①称呼与问候；②说明库存或优惠时限；③给出帮助；④不施压。 | -",
                        "3 | short_answer | 4 | 请把下面一句话译成英语：“您的包裹已经发出。” |  | Your parcel has been shipped. | -");
    }

    @Test
    void bracketedLettersMayShareALine() {
        var found = Compact.read("""
                1、首次响应时间的起点是（　　）。
                （A）买家第一条消息　　（B）客服上线
                （C）订单付款　　　　　（D）发货
                【答案】A
                2、下列说法不正确的是（　　）。
                （A）备注要写日期
                （B）可以替买家点确认收货
                （C）退货要核对单号
                【答案】B　【解析】确认收货只能由买家操作。
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 首次响应时间的起点是（  ）。 | A=买家第一条消息; B=客服上线; C=订单付款; D=发货 | A | -",
                        "2 | single_choice | - | 下列说法不正确的是（  ）。 | A=备注要写日期; B=可以替买家点确认收货; C=退货要核对单号 | B | 确认收货只能由买家操作。");
    }

    @Test
    void aLetterAloneBehindTheOptionsIsTheKey() {
        var found = Compact.read("""
                1．会员日是每月几号由谁公布？
                A．运营
                B．客服
                C．快递
                A
                2．下列属于虚假宣传的是
                A．夸大功效
                B．标明材质
                A
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 会员日是每月几号由谁公布？ | A=运营; B=客服; C=快递 | A | -",
                        "2 | single_choice | - | 下列属于虚假宣传的是 | A=夸大功效; B=标明材质 | A | -");
    }

    @Test
    void wrappedOptionsAreJoined() {
        var found = Compact.read("""
                电商客服知识竞赛题

                单项选择题

                1.某买家在商品详情页看到“48小时内发货”，付款后第三天仍显示待发货，前来质问客服，以下回
                复中最恰当的是
                A.“仓库的事情我不清楚，你等等看吧”
                B.“非常抱歉让您久等，我马上为您查询仓库进度，今天18点前给您准确答复，并按延迟发
                货规则为您申请补偿”
                C.“大促期间都是这样”
                D.“你可以退款”
                答案：B
                2.下列关于“静默下单”的描述，正确的是
                A.买家咨询后下单  B.买家未咨询直接下单
                C.客服代下单  D.系统自动下单
                答案：B
                第 2 页
                多项选择题
                1.关于客服交接班，应当做到
                A.说明未完结工单  B.说明已承诺的时限
                C.只说好消息  D.填写交接表
                答案：ABD
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 某买家在商品详情页看到“48小时内发货”，付款后第三天仍显示待发货，前来质问客服，以下回复中最恰当的是 | A=“仓库的事情我不清楚，你等等看吧”; B=“非常抱歉让您久等，我马上为您查询仓库进度，今天18点前给您准确答复，并按延迟发货规则为您申请补偿”; C=“大促期间都是这样”; D=“你可以退款” | B | -",
                        "2 | single_choice | - | 下列关于“静默下单”的描述，正确的是 | A=买家咨询后下单; B=买家未咨询直接下单; C=客服代下单; D=系统自动下单 | B | -",
                        "1 | multiple_choice | - | 关于客服交接班，应当做到 | A=说明未完结工单; B=说明已承诺的时限; C=只说好消息; D=填写交接表 | ABD | -");
    }

    @Test
    void emptyBracketsMayStandBeforeTheNumber() {
        var found = Compact.read("""
                三、判断题（正确的打“√”，错误的打“×”，每题2分，共10分）
                （   ）1、店铺客服可以在平台外与买家沟通售后。
                （   ）2、订单备注对买家不可见。
                （   ）3、退货地址必须与发货地址一致。
                答案：1×  2√  3×
                """);
        assertThat(found)
                .containsExactly(
                        "1 | true_false | 2 | 店铺客服可以在平台外与买家沟通售后。 |  | false | -",
                        "2 | true_false | 2 | 订单备注对买家不可见。 |  | true | -",
                        "3 | true_false | 2 | 退货地址必须与发货地址一致。 |  | false | -");
    }

    @Test
    void theNumberMayHaveALineOfItsOwn() {
        var found = Compact.read("""
                Question 1
                Which channel keeps a record of the promise?
                A. A phone call without a note
                B. The ticket
                C. A chat in the corridor
                Correct Answer: B
                Explanation: Only the ticket is seen by the next shift.

                Question 2
                A customer asks for a discount that is not in the price list. You should:
                A. Invent one
                B. Offer the coupon that is running
                Correct Answer: B
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | Which channel keeps a record of the promise? | A=A phone call without a note; B=The ticket; C=A chat in the corridor | B | Only the ticket is seen by the next shift.",
                        "2 | single_choice | - | A customer asks for a discount that is not in the price list. You should: | A=Invent one; B=Offer the coupon that is running | B | -");
    }

    @Test
    void aStarBeforeAnOptionIsTheKey() {
        var found = Compact.read("""
                1. 质检抽查的比例一般由谁决定？
                *A. 主管
                B. 买家
                C. 快递
                2. 一天内重复咨询算几次接待？
                A. 一次
                *B. 按会话计算
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 质检抽查的比例一般由谁决定？ | A=主管; B=买家; C=快递 | A | -",
                        "2 | single_choice | - | 一天内重复咨询算几次接待？ | A=一次; B=按会话计算 | B | -");
    }

    @Test
    void theJudgementMayFollowTheSentence() {
        var found = Compact.read("""
                判断题：
                1. 快捷短语需要定期更新。  对
                2. 可以把两个买家的订单合并寄出。  错
                3. 赠品也要做好备注。（正确）
                """);
        assertThat(found)
                .containsExactly(
                        "1 | true_false | - | 快捷短语需要定期更新。 |  | true | -",
                        "2 | true_false | - | 可以把两个买家的订单合并寄出。 |  | false | -",
                        "3 | true_false | - | 赠品也要做好备注。（ ） |  | true | -");
    }

    @Test
    void pointsForEachQuestionMayBeAQuotient() {
        var found = Compact.read("""
                一、名词解释（5分/题，共10分）
                1. 客单价
                2. 复购率
                二、论述题(20分)
                1. 论述如何建立差评预警机制。
                """);
        assertThat(found)
                .containsExactly(
                        "1 | short_answer | 5 | 客单价 |  | - | -",
                        "2 | short_answer | 5 | 复购率 |  | - | -",
                        "1 | short_answer | 20 | 论述如何建立差评预警机制。 |  | - | -");
    }

    @Test
    void optionsMayStandInColumns() {
        var found = Compact.read("""
                客服培训考核题

                1、下面哪个做法正确
                 A、下班前不清留言   B、下班前清留言并写交接
                 C、把留言留给机器人   D、退出账号
                 正确答案：B

                2、下面哪个做法错误
                 A、截图留存凭证   B、当面指责买家
                 C、引用规则       D、给出时限
                 正确答案：B
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 下面哪个做法正确 | A=下班前不清留言; B=下班前清留言并写交接; C=把留言留给机器人; D=退出账号 | B | -",
                        "2 | single_choice | - | 下面哪个做法错误 | A=截图留存凭证; B=当面指责买家; C=引用规则; D=给出时限 | B | -");
    }

    @Test
    void traditionalLabelsAreKnown() {
        var found = Compact.read("""
                客服人員測驗

                一、選擇題（每題5分）
                1. 顧客抱怨包裹遲到，應先怎麼做？
                (A) 查詢物流狀態
                (B) 請顧客自行處理
                (C) 掛斷電話
                答案：(A)
                解析：先掌握事實。

                二、是非題
                2. 顧客資料可以帶回家處理。（ × ）
                3. 通話前應先報姓名。（ ○ ）
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | 5 | 顧客抱怨包裹遲到，應先怎麼做？ | A=查詢物流狀態; B=請顧客自行處理; C=掛斷電話 | A | 先掌握事實。",
                        "2 | true_false | - | 顧客資料可以帶回家處理。（ ） |  | false | -",
                        "3 | true_false | - | 通話前應先報姓名。（ ） |  | true | -");
    }
}
