package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Questions without numbers, in tables, in web pages, in several papers. */
class LooseLayoutsTests {

    @Test
    void bracketedLabelsNeedNoNumbers() {
        var found = Compact.read("""
                【题目】客户要求线下转账，客服应如何处理？
                【选项】
                A. 同意
                B. 拒绝并提醒风险
                C. 让主管转账
                【答案】B
                【解析】线下交易不受平台保护。

                【题目】赠品漏发时先做什么？
                【选项】
                A. 核对活动规则与订单备注
                B. 让客户等下次
                【答案】A
                【解析】先核实再补发。
                """);
        assertThat(found)
                .containsExactly(
                        "- | single_choice | - | 客户要求线下转账，客服应如何处理？ | A=同意; B=拒绝并提醒风险; C=让主管转账 | B | 线下交易不受平台保护。",
                        "- | single_choice | - | 赠品漏发时先做什么？ | A=核对活动规则与订单备注; B=让客户等下次 | A | 先核实再补发。");
    }

    @Test
    void bareParagraphsOfAnInterviewListAreQuestions() {
        var found = Compact.read("""
                售后主管面试提纲

                请介绍一下你带过的团队规模。

                团队里有人连续两周响应超时，你会怎么处理？

                说一次你顶住压力拒绝不合理要求的经历。

                你如何看待夜班？
                """);
        assertThat(found)
                .containsExactly(
                        "- | interview | - | 请介绍一下你带过的团队规模。 |  | - | -",
                        "- | interview | - | 团队里有人连续两周响应超时，你会怎么处理？ |  | - | -",
                        "- | interview | - | 说一次你顶住压力拒绝不合理要求的经历。 |  | - | -",
                        "- | interview | - | 你如何看待夜班？ |  | - | -");
    }

    @Test
    void rowsWithBarsAreQuestionsWithoutAHeader() {
        var found = Compact.read("""
                单选|客户问能否便宜，最合适的做法是|直接拒绝|说明活动与优惠券|让客户去别家|不回复|B
                单选|退款原因填写错误会影响什么|店铺纠纷率|天气|快递员|电脑|A
                判断|客服可以把客户电话给供应商||||| 错
                """);
        assertThat(found)
                .containsExactly(
                        "- | single_choice | - | 客户问能否便宜，最合适的做法是 | A=直接拒绝; B=说明活动与优惠券; C=让客户去别家; D=不回复 | B | -",
                        "- | single_choice | - | 退款原因填写错误会影响什么 | A=店铺纠纷率; B=天气; C=快递员; D=电脑 | A | -",
                        "- | true_false | - | 客服可以把客户电话给供应商 |  | false | -");
    }

    @Test
    void questionAndAnswerPairsNeedNoNumbers() {
        var found = Compact.read("""
                问：你为什么想做夜班客服？
                答：时间合适，夜间咨询量稳定，能锻炼独立处理能力。

                问：遇到客户要求赔十倍怎么办？
                答：先核实事实，再按平台规则说明赔付标准，必要时升级主管。
                """);
        assertThat(found)
                .containsExactly(
                        "- | short_answer | - | 你为什么想做夜班客服？ |  | 时间合适，夜间咨询量稳定，能锻炼独立处理能力。 | -",
                        "- | short_answer | - | 遇到客户要求赔十倍怎么办？ |  | 先核实事实，再按平台规则说明赔付标准，必要时升级主管。 | -");
    }

    @Test
    void aTableOfMarkUpIsReadByItsHeader() {
        var found = Compact.read("""
                | 题号 | 题型 | 题目 | A | B | C | D | 答案 | 解析 |
                |---|---|---|---|---|---|---|---|---|
                | 1 | 单选题 | 客户要改电话，订单已出库，应该 | 直接改 | 联系快递拦截或转寄 | 不管 | 退款 | B | 出库后后台不可改 |
                | 2 | 多选题 | 属于售后的有 | 退货 | 催付 | 换货 | 补发 | A,C,D | |
                | 3 | 判断题 | 好评返现是被允许的 | | | | | 错误 | 平台禁止 |
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 客户要改电话，订单已出库，应该 | A=直接改; B=联系快递拦截或转寄; C=不管; D=退款 | B | 出库后后台不可改",
                        "2 | multiple_choice | - | 属于售后的有 | A=退货; B=催付; C=换货; D=补发 | ACD | -",
                        "3 | true_false | - | 好评返现是被允许的 |  | false | 平台禁止");
    }

    @Test
    void commaSeparatedRowsNeedAHeader() {
        var found = Compact.read("""
                题目,选项A,选项B,选项C,答案,解析
                客户拍下未付款可以做什么,催付,辱骂,拉黑,A,"及时、礼貌"
                "退款原因有误,应",忽略,联系客户更正,投诉客户,B,
                """);
        assertThat(found)
                .containsExactly(
                        "- | single_choice | - | 客户拍下未付款可以做什么 | A=催付; B=辱骂; C=拉黑 | A | 及时、礼貌",
                        "- | single_choice | - | 退款原因有误,应 | A=忽略; B=联系客户更正; C=投诉客户 | B | -");
    }

    @Test
    void aTabbedInterviewSheetIsRead() {
        var found = Compact.read("""
                序号\t问题\t参考答案\t考察点
                1\t你怎样安排早班的第一个小时？\t先看留言与异常订单，再看未发货，最后回访昨日差评。\t条理
                2\t说说你最难忘的一次投诉。\t事实、做法、结果、反思。\t复盘能力
                """);
        assertThat(found)
                .containsExactly(
                        "1 | short_answer | - | 你怎样安排早班的第一个小时？ |  | 先看留言与异常订单，再看未发货，最后回访昨日差评。 | 条理",
                        "2 | short_answer | - | 说说你最难忘的一次投诉。 |  | 事实、做法、结果、反思。 | 复盘能力");
    }

    @Test
    void headingsThatAskAreQuestions() {
        var found = Compact.read("""
                # Customer service interview guide

                Some words about how to use this guide.

                ## Tell me about a time you calmed an angry customer.

                **What to look for:** names the feeling, gives facts, follows up.

                **Sample answer:** I listened first, then checked the order and offered two ways out.

                ## How do you work with several chats at once?

                **What to look for:** sorting by urgency.

                ## Why did you leave your last job?

                Listen for blame.

                ## Closing

                Thank the candidate.
                """);
        assertThat(found)
                .containsExactly(
                        "- | interview | - | Tell me about a time you calmed an angry customer. |  | I listened first, then checked the order and offered two ways out. | names the feeling, gives facts, follows up.",
                        "- | interview | - | How do you work with several chats at once? |  | - | sorting by urgency.",
                        "- | interview | - | Why did you leave your last job? |  | Listen for blame. | -");
    }

    @Test
    void bulletsUnderAnInterviewHeadingAreQuestions() {
        var found = Compact.read("""
                # 主管面试题

                ## 团队管理
                - 你怎样给新人排班？
                - 组员之间闹矛盾，你如何处理？
                - 说一个你淘汰组员的例子。

                ## 数据
                - 满意度怎么算？
                - 首响超时的三个常见原因是什么？
                """);
        assertThat(found)
                .containsExactly(
                        "- | interview | - | 你怎样给新人排班？ |  | - | -",
                        "- | interview | - | 组员之间闹矛盾，你如何处理？ |  | - | -",
                        "- | interview | - | 说一个你淘汰组员的例子。 |  | - | -",
                        "- | interview | - | 满意度怎么算？ |  | - | -",
                        "- | interview | - | 首响超时的三个常见原因是什么？ |  | - | -");
    }

    @Test
    void aWebPageIsReadByItsBlocks() {
        var found = Compact.read("""
                <html><body><h2>一、单选题</h2><p>1. 买家问&ldquo;有现货吗&rdquo;，应先？</p><ul><li>A. 查库存</li><li>B. 说有</li></ul><p>答案：A</p><p>解析：以库存为准。</p>
                <h2>二、简答题</h2><p>2. 写一句道歉的话。</p><p>参考答案：给您带来不便，非常抱歉。</p></body></html>
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 买家问“有现货吗”，应先？ | A=查库存; B=说有 | A | 以库存为准。",
                        "2 | short_answer | - | 写一句道歉的话。 |  | 给您带来不便，非常抱歉。 | -");
    }

    @Test
    void papersStrungTogetherAreKeptApart() {
        var found = Compact.read("""
                售前客服笔试题A卷

                一、单选题（每题3分）
                1. 主推款的价格问题谁来定？
                A. 运营 B. 客服
                答案：A
                2. 首句响应超时会影响？
                A. 转化 B. 天气
                答案：A

                售前客服笔试题B卷

                一、单选题（每题4分）
                1. 买家索要高清图，应？
                A. 提供 B. 拒绝
                答案：A
                2. 尺码推荐依据？
                A. 身高体重 B. 星座
                答案：A
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | 3 | 主推款的价格问题谁来定？ | A=运营; B=客服 | A | -",
                        "2 | single_choice | 3 | 首句响应超时会影响？ | A=转化; B=天气 | A | -",
                        "1 | single_choice | 4 | 买家索要高清图，应？ | A=提供; B=拒绝 | A | -",
                        "2 | single_choice | 4 | 尺码推荐依据？ | A=身高体重; B=星座 | A | -");
    }

    @Test
    void numbersMayStartAnewWithoutAHeading() {
        var found = Compact.read("""
                1. 快递丢件由谁先赔付买家？
                A. 店铺 B. 买家
                答案：A
                解析：先赔后追。
                2. 买家改口不退了怎么办？
                A. 关闭退款 B. 强退
                答案：A
                解析：与买家确认。
                1. 商家可以泄露买家电话。
                答案：错误
                2. 客服要定期更新快捷短语。
                答案：正确
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 快递丢件由谁先赔付买家？ | A=店铺; B=买家 | A | 先赔后追。",
                        "2 | single_choice | - | 买家改口不退了怎么办？ | A=关闭退款; B=强退 | A | 与买家确认。",
                        "1 | true_false | - | 商家可以泄露买家电话。 |  | false | -",
                        "2 | true_false | - | 客服要定期更新快捷短语。 |  | true | -");
    }

    @Test
    void aTableOfContentsIsNoQuestion() {
        var found = Compact.read("""
                目录
                一、单选题 ........ 1
                二、多选题 ........ 3
                三、简答题 ........ 6

                一、单选题
                1. 会员等级由什么决定？
                A. 成长值 B. 身高
                答案：A
                二、多选题
                1. 可以作为赠品的有？
                A. 小样 B. 现金 C. 贴纸
                答案：AC
                三、简答题
                1. 写出三条服务承诺。
                答案：按时发货；七天无理由；破损补寄。
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 会员等级由什么决定？ | A=成长值; B=身高 | A | -",
                        "1 | multiple_choice | - | 可以作为赠品的有？ | A=小样; B=现金; C=贴纸 | AC | -",
                        "1 | short_answer | - | 写出三条服务承诺。 |  | 按时发货；七天无理由；破损补寄。 | -");
    }

    @Test
    void anEnglishInterviewListIsRead() {
        var found = Compact.read("""
                Interview questions for e-commerce support leads

                1) How would you plan shifts for the November sale?
                2) Tell me about a time you changed a process.
                3) What do you do when two agents disagree in public?

                Part 2: Situational

                4) A seller refuses a refund that the platform rules require. What do you do?
                5) The chat queue doubles within ten minutes. Walk us through your next steps.
                """);
        assertThat(found)
                .containsExactly(
                        "1 | interview | - | How would you plan shifts for the November sale? |  | - | -",
                        "2 | interview | - | Tell me about a time you changed a process. |  | - | -",
                        "3 | interview | - | What do you do when two agents disagree in public? |  | - | -",
                        "4 | interview | - | A seller refuses a refund that the platform rules require. What do you do? |  | - | -",
                        "5 | interview | - | The chat queue doubles within ten minutes. Walk us through your next steps. |  | - | -");
    }

    @Test
    void questionsWithoutNumbersOrGapsAreRead() {
        var found = Compact.read("""
                客服能否向买家索要验证码？
                A.能
                B.不能
                答案：B
                买家说吊牌剪了还要退，应先？
                A.看图核实
                B.直接同意
                答案：A
                """);
        assertThat(found)
                .containsExactly(
                        "- | single_choice | - | 客服能否向买家索要验证码？ | A=能; B=不能 | B | -",
                        "- | single_choice | - | 买家说吊牌剪了还要退，应先？ | A=看图核实; B=直接同意 | A | -");
    }
}
