package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is a question and what only looks like one. */
class QuestionZoneTests {

    @Test
    void hardWrappedLinesAreJoinedAcrossPageHeaders() {
        var found = Compact.read("""
                客服技能考核试题  第 1 页 共 3 页
                1．某买家在晚上十一点留言称收到的台灯灯罩碎裂，要求立即重新寄出一个并且赔偿误
                工费五十元，作为值班客服，你应当怎样回复并记录？
                参考答案：先表示歉意并请买家提供照片，说明破损补寄的规则；误工费不在赔付范围内，
                但可以申请小额优惠券；在后台备注并转交白班跟进。
                客服技能考核试题  第 2 页 共 3 页
                2．新品上架第一天，大量买家询问尺码，团队只有两个人在线，你会如何安排话术和快捷
                短语以保证三十秒内响应？
                参考答案：整理尺码表做成快捷短语，按身高体重给区间建议，超出范围的再人工判断。
                客服技能考核试题  第 3 页 共 3 页
                3．为什么要做工单复盘？
                参考答案：找出重复出现的问题，推动商品描述与流程改进。
                """);
        assertThat(found)
                .containsExactly(
                        "1 | short_answer | - | 某买家在晚上十一点留言称收到的台灯灯罩碎裂，要求立即重新寄出一个并且赔偿误工费五十元，作为值班客服，你应当怎样回复并记录？ |  | 先表示歉意并请买家提供照片，说明破损补寄的规则；误工费不在赔付范围内，但可以申请小额优惠券；在后台备注并转交白班跟进。 | -",
                        "2 | short_answer | - | 新品上架第一天，大量买家询问尺码，团队只有两个人在线，你会如何安排话术和快捷短语以保证三十秒内响应？ |  | 整理尺码表做成快捷短语，按身高体重给区间建议，超出范围的再人工判断。 | -",
                        "3 | short_answer | - | 为什么要做工单复盘？ |  | 找出重复出现的问题，推动商品描述与流程改进。 | -");
    }

    @Test
    void dutiesAndPayAreNoQuestions() {
        var found = Compact.read("""
                售前客服招聘资料

                一、岗位职责
                1、负责在线接待，解答商品咨询；
                2、跟进未付款订单；
                3、完成主管交办的其他工作。

                二、任职要求
                1、打字每分钟60字以上；
                2、能适应轮班；
                3、有同理心。

                三、面试题
                1、你为什么选择售前岗位？
                2、遇到同时十个买家咨询怎么办？
                3、讲一个你成功推荐关联商品的例子。

                四、薪资待遇
                1、底薪加提成；
                2、五险；
                3、月休六天。
                """);
        assertThat(found)
                .containsExactly(
                        "1 | interview | - | 你为什么选择售前岗位？ |  | - | -",
                        "2 | interview | - | 遇到同时十个买家咨询怎么办？ |  | - | -",
                        "3 | interview | - | 讲一个你成功推荐关联商品的例子。 |  | - | -");
    }

    @Test
    void anEnglishQuizReadsLikeAChineseOne() {
        var found = Compact.read("""
                Support Agent Screening Test

                Section A: Multiple choice (2 points each)

                1. A customer writes in capital letters. What do you do first?
                   a) Ask them to calm down
                   b) Acknowledge the problem
                   c) Close the chat
                   Answer: b

                2. Which of these belongs in an internal note?
                   a) The promised call-back time
                   b) Your opinion of the customer
                   Answer: a
                   Explanation: Notes are read by colleagues and may be disclosed.

                Section B: True or false

                3. A refund may be promised before the order is checked. (False)
                4. Response time counts from the customer's first message. (True)

                Section C: Short answer

                5. Describe how you would hand over an unfinished case. (5 points)
                Answer: State the facts, what was promised, and the next step with a time.
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | 2 | A customer writes in capital letters. What do you do first? | A=Ask them to calm down; B=Acknowledge the problem; C=Close the chat | B | -",
                        "2 | single_choice | 2 | Which of these belongs in an internal note? | A=The promised call-back time; B=Your opinion of the customer | A | Notes are read by colleagues and may be disclosed.",
                        "3 | true_false | - | A refund may be promised before the order is checked. ( ) |  | false | -",
                        "4 | true_false | - | Response time counts from the customer's first message. ( ) |  | true | -",
                        "5 | short_answer | 5 | Describe how you would hand over an unfinished case. |  | State the facts, what was promised, and the next step with a time. | -");
    }

    @Test
    void subQuestionsBelongToTheirCase() {
        var found = Compact.read("""
                五、案例分析题（共1题，20分）
                1、【案例】买家收到的杯子缺口，拍照后要求退全款并保留商品。商家认为缺口不影响使用，只愿退五元。
                问题：
                （1）客服应先向买家说什么？
                （2）怎样与商家沟通？
                （3）若双方都不让步，怎么办？
                参考答案：
                （1）道歉并确认照片；
                （2）说明规则与影响；
                （3）引导平台介入。
                评分标准：每问约7分，语气得体另计。
                """);
        assertThat(found)
                .containsExactly(
                        "1 | case_analysis | - | 【案例】买家收到的杯子缺口，拍照后要求退全款并保留商品。商家认为缺口不影响使用，只愿退五元。⏎问题：⏎（1）客服应先向买家说什么？⏎（2）怎样与商家沟通？⏎（3）若双方都不让步，怎么办？ |  | （1）道歉并确认照片；⏎（2）说明规则与影响；⏎（3）引导平台介入。 | -");
    }

    @Test
    void chineseNumeralsMayNumberQuestions() {
        var found = Compact.read("""
                客服经理面试题目
                一、请谈谈你对“客户永远是对的”这句话的看法。
                二、如果团队月度满意度下降三个百分点，你会从哪些方面查原因？
                三、怎样设计新人前两周的培训？
                考察点：计划性、带教经验。
                四、你期望的排班方式是什么？
                """);
        assertThat(found)
                .containsExactly(
                        "1 | interview | - | 请谈谈你对“客户永远是对的”这句话的看法。 |  | - | -",
                        "2 | interview | - | 如果团队月度满意度下降三个百分点，你会从哪些方面查原因？ |  | - | -",
                        "3 | interview | - | 怎样设计新人前两周的培训？ |  | - | 计划性、带教经验。",
                        "4 | interview | - | 你期望的排班方式是什么？ |  | - | -");
    }

    @Test
    void aPhraseBookHoldsNoQuestions() {
        var found = Compact.read("""
                售后话术手册

                1. 开场白：亲，您好，很高兴为您服务，请问有什么可以帮您？
                2. 催付：亲，您的订单还未付款，需要我帮您看看吗？
                3. 退款：亲，这边帮您登记，请问方便提供照片吗？
                4. 结束语：还有其他可以帮到您的吗？祝您生活愉快。
                """);
        assertThat(found).isEmpty();
    }

    @Test
    void anArticleHoldsNoQuestions() {
        var found = Compact.read("""
                如何做好电商客服

                很多人问：客服到底难不难？其实关键在于三点。

                1. 熟悉商品。只有了解材质、尺码、功能，才能回答买家的问题。
                2. 控制情绪。遇到不讲理的买家怎么办？深呼吸，再回复。
                3. 善用工具。快捷短语可以节省时间。

                总之，客服是一份需要耐心的工作。你准备好了吗？
                """);
        assertThat(found).isEmpty();
    }

    @Test
    void aFormHoldsNoQuestions() {
        var found = Compact.read("""
                应聘登记表
                1. 您的姓名：
                2. 您的年龄：
                3. 您的联系电话：
                4. 期望薪资：
                5. 到岗时间：
                """);
        assertThat(found).isEmpty();
    }
}
