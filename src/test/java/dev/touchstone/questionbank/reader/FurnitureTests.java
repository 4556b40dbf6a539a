package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What sites and printers put around a bank is not part of it. */
class FurnitureTests {

    @Test
    void whatASitePrintsAroundADocumentGoes() {
        var found = Compact.read("""
                上一篇：仓库盘点心得
                首页 > 资料 > 题库
                扫码关注公众号，领取更多资料

                一、简答题（每题6分）
                1. 售后时限怎么定？
                答案：按平台规定响应并举证。
                第 1 页 共 2 页
                猜你喜欢
                主管面试题及答案
                仓管员试题
                本文来自网络，如有侵权请联系我们
                """);
        assertThat(found).containsExactly("1 | short_answer | 6 | 售后时限怎么定？ |  | 按平台规定响应并举证。 | -");
    }

    @Test
    void headsBesidePageNumbersAreNoOptions() {
        var found = Compact.read("""
                青禾家电客服部                                  春训材料
                一、单选题（每题5分）
                1. 上门安装前确认什么？
                A. 楼层与电梯
                B. 学历
                青禾家电客服部                                  春训材料
                                  - 1 -
                2. 安装单谁填？
                A. 客服
                B. 买家邻居
                青禾家电客服部                                  春训材料
                                  - 2 -
                答案：1. A  2. A
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | 5 | 上门安装前确认什么？ | A=楼层与电梯; B=学历 | A | -",
                        "2 | single_choice | 5 | 安装单谁填？ | A=客服; B=买家邻居 | A | -");
    }

    @Test
    void labelsThatComeAgainAreNoHeads() {
        var text = new StringBuilder();
        for (var i = 1; i <= 5; i++) {
            text.append("Q")
                    .append(i)
                    .append(". Which shift is number ")
                    .append(i)
                    .append("?\na) early\nb) late\nAnswer: b\nPoints: 5\n\n");
        }
        assertThat(new BankReader().readText(text.toString()).questions())
                .hasSize(5)
                .allSatisfy(question -> assertThat(question.points()).isEqualByComparingTo("5"));
    }

    @Test
    void listsOfAWebPageKeepTheirLettersAndNumbers() {
        var found = Compact.read("""
                <html><body><h2>一、单选题</h2><ol>
                <li>谁查重？<ol type="A"><li>系统</li><li>买家</li></ol><p>答案：A</p></li>
                <li>谁复核？<ol type="A"><li>买家</li><li>组长</li></ol><p>答案：B</p></li></ol>
                <h2>二、判断题</h2><ol start="3"><li>查重可以不做。<p>答案：错误</p></li></ol></body></html>
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 谁查重？ | A=系统; B=买家 | A | -",
                        "2 | single_choice | - | 谁复核？ | A=买家; B=组长 | B | -",
                        "3 | true_false | - | 查重可以不做。 |  | false | -");
    }

    @Test
    void aBoldOrColouredOptionOfAWebPageIsTheKey() {
        var found = Compact.read("""
                <html><body><p>1、色差怎么说？（）</p><p>A、没有</p><p><b>B、以实物为准</b></p>
                <p>2、漏回复怎么办？（）</p><p><span style="color:red">A、补回复</span></p><p>B、删掉</p></body></html>
                """);
        assertThat(found)
                .containsExactly(
                        "1 | single_choice | - | 色差怎么说？（） | A=没有; B=以实物为准 | B | -",
                        "2 | single_choice | - | 漏回复怎么办？（） | A=补回复; B=删掉 | A | -");
    }

    @Test
    void keycapsAreNumbers() {
        var found = Compact.read("""
                客服面试题整理

                1️⃣ 你为什么做客服？
                参考回答：喜欢解决问题。

                2️⃣ 你怎么看夜班？
                参考回答：可以接受轮换。
                """);
        assertThat(found)
                .containsExactly(
                        "1 | interview | - | 你为什么做客服？ |  | 喜欢解决问题。 | -",
                        "2 | interview | - | 你怎么看夜班？ |  | 可以接受轮换。 | -");
    }
}
