package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What an interviewer asks next is read as such, wherever a document prints it. */
class ProbesTests {

    @Test
    void linesWithALabelBelongToTheirQuestion() {
        var questions = read("客服面试题\n1. 说说您为什么换工作？\n追问：下一份工作最看重什么？\n答案：动机合理。\n2. 顾客误会您怎么办？\n深挖问题：有没有当面道歉过？\n");

        assertThat(questions).extracting(ReadQuestion::probes).containsExactly("下一份工作最看重什么？", "有没有当面道歉过？");
        assertThat(questions.get(0).answer()).isEqualTo(new Answer.Text("动机合理。"));
    }

    @Test
    void aColumnOfATableIsAsGood() {
        var questions = new BankReader()
                .read(
                        OfficeFile.word("面试评估表\n"
                                + "| 面试问题 | 追问 | 评分要点 |\n"
                                + "| 讲讲您最忙的一天。 | 怎么排先后？ | 能说出依据 |\n"
                                + "| 顾客拒收怎么办？ | 谁来付运费？ | 按规则答 |\n"),
                        "kit.docx")
                .questions();

        assertThat(questions).extracting(ReadQuestion::probes).containsExactly("怎么排先后？", "谁来付运费？");
        assertThat(questions).extracting(ReadQuestion::type).containsOnly(QuestionForm.INTERVIEW);
    }

    @Test
    void aQuestionWithoutAnyHasNone() {
        assertThat(read("客服面试题\n1. 说说您为什么换工作？\n2. 顾客误会您怎么办？\n"))
                .extracting(ReadQuestion::probes)
                .containsOnlyNulls();
    }

    private static java.util.List<ReadQuestion> read(String text) {
        return new BankReader()
                .read(text.getBytes(StandardCharsets.UTF_8), "kit.txt")
                .questions();
    }
}
