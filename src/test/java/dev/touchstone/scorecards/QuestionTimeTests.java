package dev.touchstone.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTimeTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    请用三分钟介绍自己，重点说一件事。, 3
                    请用 5 分钟说说你的优势, 5
                    请用两分钟推荐一样东西, 2
                    限时十分钟：请陈述, 10
                    请做一个自我介绍, 3
                    请介绍一下你自己, 3
                    Introduce yourself in four minutes, 4
                    Please introduce yourself., 3
                    Describe a case in 90 minutes, 60
                    """)
    void aQuestionMayNameItsTime(String words, int minutes) {
        assertThat(QuestionTime.minutes(words)).hasValue(minutes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "大促零点，十二个窗口在闪。请说说头两分钟你怎么做。",
                "顾客等了三分钟没人理，你怎么开口？",
                "请介绍一次自己处理投诉的经历",
                "Tell me what you do in the first two minutes",
                "请用 0 分钟"
            })
    void minutesOfTheCaseAreNotThoseOfTheAnswer(String words) {
        assertThat(QuestionTime.minutes(words)).isEqualTo(OptionalInt.empty());
    }
}
