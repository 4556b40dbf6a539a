package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Options and keys in the shapes people give them. */
class ChoiceLayoutsTests {

    @Test
    void theKeyMayBeAWordBehindTheOptions() {
        var found = Compact.read("""
                1. 赠品缺货怎么办？
                A. 说明并换同价赠品
                B. 假装发了
                选A
                2. 谁确认补偿额度？
                A. 买家
                B. 主管
                故选B。
                3. 要留存哪些？
                A. 截图
                B. 单号
                C. 零食
                正确答案 AB
                4. 晚班交接几点？（  ）A．约定时间B．想走就走答案：A解析：按班表。
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 赠品缺货怎么办？ | A=说明并换同价赠品; B=假装发了 | A | -",
                        "2 | single_choice | - | 谁确认补偿额度？ | A=买家; B=主管 | B | -",
                        "3 | multiple_choice | - | 要留存哪些？ | A=截图; B=单号; C=零食 | AB | -",
                        "4 | single_choice | - | 晚班交接几点？（  ） | A=约定时间; B=想走就走 | A | 按班表。");
    }

    @Test
    void aTickMayStandBeforeTheLetter() {
        var found = Compact.read("""
                1. 谁可以看完整地址？
                 √ A. 当班客服
                   B. 路人
                   C. 主播粉丝
                2. 备注写什么？
                 √ A. 日期
                   B. 牢骚
                 √ C. 处理人
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 谁可以看完整地址？ | A=当班客服; B=路人; C=主播粉丝 | A | -",
                        "2 | multiple_choice | - | 备注写什么？ | A=日期; B=牢骚; C=处理人 | AC | -");
    }

    @Test
    void linesWithoutLettersAreOptionsWhenTheKeyRepeatsOne() {
        var found = Compact.read("""
                1. 样品不退的依据是什么？
                - 页面说明
                - 店主心情
                答案：页面说明
                2. 哪些要上报？
                - 人身伤害
                - 天气变化
                - 媒体来电
                答案：人身伤害；媒体来电
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 样品不退的依据是什么？ | A=页面说明; B=店主心情 | A | -",
                        "2 | multiple_choice | - | 哪些要上报？ | A=人身伤害; B=天气变化; C=媒体来电 | AC | -");
    }

    @Test
    void boxesToTickAreOptions() {
        var found = Compact.read("""
                ## 单选题

                ### 1. 谁批准补发？（3分）

                - [ ] 买家
                - [x] 组长

                > 解析：看权限表。

                ### 2. 谁打包？（3分）

                - [x] 仓库
                - [ ] 平台
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | 3 | 谁批准补发？ | A=买家; B=组长 | B | 看权限表。",
                        "2 | single_choice | 3 | 谁打包？ | A=仓库; B=平台 | A | -");
    }

    @Test
    void optionsMayBeCounted() {
        var found = Compact.read("""
                一、单选题
                1、买家要看吊牌，客服应
                ①发实拍
                ②不理
                答案：①
                2、吊牌价写错，客服应
                ①装作没看见
                ②报给运营
                答案：②
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 买家要看吊牌，客服应 | A=发实拍; B=不理 | A | -",
                        "2 | single_choice | - | 吊牌价写错，客服应 | A=装作没看见; B=报给运营 | B | -");
    }

    @Test
    void aListInTheStemIsNoQuestion() {
        var found = Compact.read("""
                一、选择题
                1. 换货的顺序是（ B ）
                ①寄回 ②申请 ③验收
                A.①②③ B.②①③
                2. 验收看（ A ）
                A.数量与外观 B.星座
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 换货的顺序是（ ）⏎①寄回 ②申请 ③验收 | A=①②③; B=②①③ | B | -",
                        "2 | single_choice | - | 验收看（ ） | A=数量与外观; B=星座 | A | -");
    }

    @Test
    void bracketedLettersAreOptionsAndNoAnswerLabels() {
        var found = Compact.read("""
                1、定金能退吗（  ）
                [A] 看活动规则
                [B] 永远能
                答案：[A]
                """);
        assertThat(found).containsExactly("1 | single_choice | - | 定金能退吗（  ） | A=看活动规则; B=永远能 | A | -");
    }

    @Test
    void blanksMayCarryTheirKeys() {
        var found = Compact.read("""
                二、填空题（每题2分）
                1. 首响越____，流失越____。（快；少）
                2. 退货要写清单号和（原因）。
                """);
        assertThat(found)
                .containsExactly(
                        "1 | fill_blank | 2 | 首响越____，流失越____。 |  | 快；少 | -",
                        "2 | fill_blank | 2 | 退货要写清单号和（ ）。 |  | 原因 | -");
    }

    @Test
    void unnumberedStatementsWithAKeyBehindAreJudgements() {
        var found = Compact.read("""
                小测验

                换货前要先验货。（√）

                验货照片不用保存。（×）
                """);
        assertThat(found)
                .containsExactly(
                        "- | true_false | - | 换货前要先验货。（ ） |  | true | -",
                        "- | true_false | - | 验货照片不用保存。（ ） |  | false | -");
    }

    @Test
    void aRemarkMayFollowTheJudgement() {
        assertThat(Compact.read("1. 签收异常要协助核查。\n答案：对（手册第5条）\n2. 可以代签收。\n答案：错（手册第6条）\n"))
                .containsExactly(
                        "1 | true_false | - | 签收异常要协助核查。 |  | true | （手册第5条）",
                        "2 | true_false | - | 可以代签收。 |  | false | （手册第6条）");
    }
}
