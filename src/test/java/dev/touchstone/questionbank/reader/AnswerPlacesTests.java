package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where keys, reference answers and explanations may stand. */
class AnswerPlacesTests {

    @Test
    void aKeyBlockAtTheEndIsHandedOutBySection() {
        var found = Compact.read("""
                电商客服基础测试题

                一、选择题
                1、买家拍错颜色，尚未发货，应当？
                A、直接发货
                B、改备注并通知仓库
                C、取消店铺
                D、不回复
                2、七天无理由的起算时间是？
                A、付款日
                B、发货日
                C、签收次日
                D、下单日
                3、下面哪一句更合适？
                A、亲，稍等马上为您查
                B、等着
                C、不知道
                D、你看不懂吗
                二、判断题
                1、收到假货投诉可以不上报。
                2、备注要写清日期和姓名。
                三、问答题
                1、怎样安抚等了三天的买家？
                2、说说交接班要做哪些事。

                参考答案
                一、选择题
                1-3 BCA
                二、判断题
                1、× 2、√
                三、问答题
                1、先道歉，再说明原因，给出时间，跟进到底。
                2、交代未完成的订单；说明已承诺的方案；登记表签字。
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 买家拍错颜色，尚未发货，应当？ | A=直接发货; B=改备注并通知仓库; C=取消店铺; D=不回复 | B | -",
                        "2 | single_choice | - | 七天无理由的起算时间是？ | A=付款日; B=发货日; C=签收次日; D=下单日 | C | -",
                        "3 | single_choice | - | 下面哪一句更合适？ | A=亲，稍等马上为您查; B=等着; C=不知道; D=你看不懂吗 | A | -",
                        "1 | true_false | - | 收到假货投诉可以不上报。 |  | false | -",
                        "2 | true_false | - | 备注要写清日期和姓名。 |  | true | -",
                        "1 | short_answer | - | 怎样安抚等了三天的买家？ |  | 先道歉，再说明原因，给出时间，跟进到底。 | -",
                        "2 | short_answer | - | 说说交接班要做哪些事。 |  | 交代未完成的订单；说明已承诺的方案；登记表签字。 | -");
    }

    @Test
    void whatTheCandidateAnsweredIsNotTheKey() {
        var found = Compact.read("""
                1. [单选题] 下列关于催付的说法正确的是（ ）。 (2分)
                A、越频繁越好
                B、避开休息时间
                C、威胁关闭订单
                D、不需要催付
                正确答案：B
                我的答案：A
                得分：0
                解析：催付要选在买家方便的时间。
                2. [多选题] 客服交接班记录应包含（ ）。 (3分)
                A、未结工单
                B、承诺客户的时限
                C、个人心情
                正确答案：AB
                我的答案：AB
                得分：3
                解析：略
                3. [判断题] 客户撤回的消息可以当作没看到。 (1分)
                正确答案：错误
                我的答案：错误
                得分：1
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | 2 | 下列关于催付的说法正确的是（ ）。 | A=越频繁越好; B=避开休息时间; C=威胁关闭订单; D=不需要催付 | B | 催付要选在买家方便的时间。",
                        "2 | multiple_choice | 3 | 客服交接班记录应包含（ ）。 | A=未结工单; B=承诺客户的时限; C=个人心情 | AB | 略",
                        "3 | true_false | 1 | 客户撤回的消息可以当作没看到。 |  | false | -");
    }

    @Test
    void aKeyMayBeTheTextOfAnOption() {
        var found = Compact.read("""
                第1题：客户反馈收到空包，第一步是？
                A. 请客户提供开箱视频
                B. 直接赔付
                C. 拉黑客户
                答案：请客户提供开箱视频
                第2题：哪种语气更合适？
                A. 命令
                B. 商量
                答案：商量
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 客户反馈收到空包，第一步是？ | A=请客户提供开箱视频; B=直接赔付; C=拉黑客户 | A | -",
                        "2 | single_choice | - | 哪种语气更合适？ | A=命令; B=商量 | B | -");
    }

    @Test
    void theParagraphBehindAQuestionIsItsAnswer() {
        var found = Compact.read("""
                1、客户说“你们客服都是机器人吧”，你怎么回？

                不辩解，先报上名字，再针对他的问题给出具体信息，让他感到有人在处理。

                2、同一个问题客户问了五遍怎么办？

                换一种说法解释，必要时用图片或步骤，最后确认是否解决。

                3、什么情况下要升级给主管？

                涉及法律、媒体、人身威胁或超出权限的赔付。
                """);
        assertThat(found)
                .containsExactly(
                        "1 | short_answer | - | 客户说“你们客服都是机器人吧”，你怎么回？ |  | 不辩解，先报上名字，再针对他的问题给出具体信息，让他感到有人在处理。 | -",
                        "2 | short_answer | - | 同一个问题客户问了五遍怎么办？ |  | 换一种说法解释，必要时用图片或步骤，最后确认是否解决。 | -",
                        "3 | short_answer | - | 什么情况下要升级给主管？ |  | 涉及法律、媒体、人身威胁或超出权限的赔付。 | -");
    }

    @Test
    void aShortKeyLineServesAllQuestions() {
        var found = Compact.read("""
                客服入职测验

                1. 下列哪项属于售中？
                A. 催付  B. 修改地址  C. 评价回复
                2. 退款到账时间取决于？
                A. 支付方式  B. 客服心情  C. 天气
                3. 客户要求开专票需要提供？
                A. 税号与地址  B. 身份证照片  C. 银行密码
                4. 判断：聊天记录可以截图发朋友圈。
                5. 判断：备注可以写缩写，只要自己看得懂。

                答案：
                1.B 2.A 3.A 4.× 5.×
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 下列哪项属于售中？ | A=催付; B=修改地址; C=评价回复 | B | -",
                        "2 | single_choice | - | 退款到账时间取决于？ | A=支付方式; B=客服心情; C=天气 | A | -",
                        "3 | single_choice | - | 客户要求开专票需要提供？ | A=税号与地址; B=身份证照片; C=银行密码 | A | -",
                        "4 | true_false | - | 聊天记录可以截图发朋友圈。 |  | false | -",
                        "5 | true_false | - | 备注可以写缩写，只要自己看得懂。 |  | false | -");
    }

    @Test
    void answersInWordsMayBeListedTogether() {
        var found = Compact.read("""
                售后客服面试题

                1. 怎样处理拒收件？
                2. 怎样跟进补发件？
                3. 怎样汇总一周的投诉？

                参考答案

                1. 联系快递确认状态；
                联系买家了解原因；
                退回后核对再退款。
                2. 记录新单号，主动通知买家，签收后回访。
                3. 按原因分类计数，列出前三项，写出改进建议。
                """);
        assertThat(found)
                .containsExactly(
                        "1 | interview | - | 怎样处理拒收件？ |  | 联系快递确认状态；⏎联系买家了解原因；⏎退回后核对再退款。 | -",
                        "2 | interview | - | 怎样跟进补发件？ |  | 记录新单号，主动通知买家，签收后回访。 | -",
                        "3 | interview | - | 怎样汇总一周的投诉？ |  | 按原因分类计数，列出前三项，写出改进建议。 | -");
    }

    @Test
    void everySectionMayHaveItsOwnKeys() {
        var found = Compact.read("""
                第一部分 单选题
                1. 优惠券叠加规则由谁定？
                A. 平台和店铺 B. 买家 C. 快递
                2. 客服工号的作用是？
                A. 追溯服务 B. 装饰 C. 抽奖
                答案：1. A 2. A
                第二部分 判断题
                1. 退货地址可以随意发。
                2. 发货前可以改备注。
                答案：1. 错 2. 对
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 优惠券叠加规则由谁定？ | A=平台和店铺; B=买家; C=快递 | A | -",
                        "2 | single_choice | - | 客服工号的作用是？ | A=追溯服务; B=装饰; C=抽奖 | A | -",
                        "1 | true_false | - | 退货地址可以随意发。 |  | false | -",
                        "2 | true_false | - | 发货前可以改备注。 |  | true | -");
    }

    @Test
    void aGridOfNumbersAndLettersIsAKeyBlock() {
        var found = Compact.read("""
                选择题
                1、客服首句应包含？
                A、问候  B、价格  C、抱怨
                2、退货地址由谁提供？
                A、客服  B、买家  C、邻居
                3、售后登记表不含？
                A、单号  B、原因  C、血型
                答案
                题号\t1\t2\t3
                答案\tA\tA\tC
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 客服首句应包含？ | A=问候; B=价格; C=抱怨 | A | -",
                        "2 | single_choice | - | 退货地址由谁提供？ | A=客服; B=买家; C=邻居 | A | -",
                        "3 | single_choice | - | 售后登记表不含？ | A=单号; B=原因; C=血型 | C | -");
    }

    @Test
    void headingsMayBeLabels() {
        var found = Compact.read("""
                # 客服题库

                ## 1. 什么是静默转化率？

                ### 答案

                没有咨询客服就下单的访客占比。

                ### 解析

                反映页面与口碑。

                ## 2. 客户骂人怎么办？

                ### 答案

                先听完，不争辩，再给方案。
                """);
        assertThat(found)
                .containsExactly(
                        "1 | short_answer | - | 什么是静默转化率？ |  | 没有咨询客服就下单的访客占比。 | 反映页面与口碑。",
                        "2 | short_answer | - | 客户骂人怎么办？ |  | 先听完，不争辩，再给方案。 | -");
    }

    @Test
    void aCaseRunsOverSeveralLines() {
        var found = Compact.read("""
                四、情景模拟题（每题20分）
                1. 场景：大促当晚，客户连续发来十条语音，说收到的外套有破洞，并要求两小时内给答复，否则发视频曝光。
                此时主管不在，仓库已下班。
                请写出你的处理步骤与回复话术。
                参考答案：
                第一步，回文字致歉并说明正在核实；
                第二步，请客户发照片，登记工单；
                第三步，给出次日答复时间与临时补偿。
                评分要点：
                1）态度诚恳（5分）
                2）步骤完整（10分）
                3）不过度承诺（5分）
                2. 场景：客户把同款商品在两家店的价差截图发来，要求补差价。
                请写出回复。
                参考答案：说明活动差异，提供可用券，不贬低同行。
                """);
        assertThat(found)
                .containsExactly(
                        "1 | scenario | 20 | 场景：大促当晚，客户连续发来十条语音，说收到的外套有破洞，并要求两小时内给答复，否则发视频曝光。⏎此时主管不在，仓库已下班。⏎请写出你的处理步骤与回复话术。 |  | 第一步，回文字致歉并说明正在核实；⏎第二步，请客户发照片，登记工单；⏎第三步，给出次日答复时间与临时补偿。 | -",
                        "2 | scenario | 20 | 场景：客户把同款商品在两家店的价差截图发来，要求补差价。⏎请写出回复。 |  | 说明活动差异，提供可用券，不贬低同行。 | -");
    }

    @Test
    void numberedQuestionAndAnswerLabels() {
        var found = Compact.read("""
                Q1: What is first response time?
                A1: The time between the customer's first message and the first human reply.
                Q2: Why do we tag chats?
                A2: To find the reasons that come up again.
                """);
        assertThat(found)
                .containsExactly(
                        "1 | short_answer | - | What is first response time? |  | The time between the customer's first message and the first human reply. | -",
                        "2 | short_answer | - | Why do we tag chats? |  | To find the reasons that come up again. | -");
    }

    @Test
    void hintsForTheAnswerAreTheAnswer() {
        var found = Compact.read("""
                客服面试常见问题及回答技巧

                1、你为什么离开上一家公司？
                回答提示：
                ①最重要的是：应聘者要使招聘单位相信，离职原因在新岗位不存在。
                ②避免把离职原因说得太详细。
                ③不要掺杂主观的负面感受。
                2、你有什么缺点？
                回答提示：不宜说没有缺点，也不宜把明显的优点说成缺点。
                3、你对加班的看法？
                回答样本：如果工作需要我会加班，同时提高效率减少不必要的加班。
                """);
        assertThat(found)
                .containsExactly(
                        "1 | interview | - | 你为什么离开上一家公司？ |  | ①最重要的是：应聘者要使招聘单位相信，离职原因在新岗位不存在。⏎②避免把离职原因说得太详细。⏎③不要掺杂主观的负面感受。 | -",
                        "2 | interview | - | 你有什么缺点？ |  | 不宜说没有缺点，也不宜把明显的优点说成缺点。 | -",
                        "3 | interview | - | 你对加班的看法？ |  | 如果工作需要我会加班，同时提高效率减少不必要的加班。 | -");
    }

    @Test
    void numberedQuestionLabelsAreNumbers() {
        var found = Compact.read("""
                问题1：请做一个三分钟的自我介绍。
                考察点：表达、条理
                参考回答：我叫某某，做过两年售后。

                问题2：你最自豪的一件事是什么？
                考察点：成就动机
                参考回答：把退款处理时间从一天降到两小时。
                """);
        assertThat(found)
                .containsExactly(
                        "1 | short_answer | - | 请做一个三分钟的自我介绍。 |  | 我叫某某，做过两年售后。 | 表达、条理",
                        "2 | short_answer | - | 你最自豪的一件事是什么？ |  | 把退款处理时间从一天降到两小时。 | 成就动机");
    }

    @Test
    void pointsForEachStepAddUp() {
        var found = Compact.read("""
                一、简答
                1、列举三种催付方式。（每点2分，共6分）
                参考答案：短信；站内消息；电话。
                2、列举至少两种安抚方法。（4分）
                答：倾听、致歉、给出时间。
                """);
        assertThat(found)
                .containsExactly(
                        "1 | short_answer | 6 | 列举三种催付方式。 |  | 短信；站内消息；电话。 | -",
                        "2 | short_answer | 4 | 列举至少两种安抚方法。 |  | 倾听、致歉、给出时间。 | -");
    }
}
