package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.platform.ConfigFiles;
import dev.touchstone.shared.LocalizedText;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class WordingRulesTests {

    private final WordingRules rules;

    WordingRulesTests() throws IOException {
        rules = new WordingRules(JsonMapper.builder().build(), new ConfigFiles());
    }

    @ParameterizedTest
    @CsvSource({
        "你打算什么时候结婚？, family, 结婚",
        "请问您有男朋友吗, family, 男朋友",
        "请说说你的年龄。, age, 年龄",
        "你有没有乙肝或其他传染病？, health, 乙肝",
        "您的籍贯是哪里？, origin, 籍贯",
        "你上家公司的月薪是多少？, salaryHistory, 上家公司的月薪",
        "你在这座城市打算待多久？, retention, 待多久",
        "你父母是做什么的？, home, 父母是做什么",
        "像你这样内向的人怎么做客服？, demeaning, 像你这样",
        "你恐怕不适合这个岗位。, demeaning, 你恐怕不适合",
    })
    void namesTheWordsAndTheRuleTheyBreak(String stem, String rule, String phrase) {
        assertThat(in(stem, null)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.phrase()).isEqualTo(phrase);
            assertThat(finding.instead().zh()).isNotBlank();
            assertThat(finding.instead().en()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'Are you married?', family",
        "'Do you plan to have children?', family",
        "'How old are you?', age",
        "'What was your last monthly salary?', salaryHistory",
        "'How long will you stay with us?', retention",
    })
    void readsEnglish(String stem, String rule) {
        assertThat(in("请回答", stem)).extracting(WordingFinding::rule).containsExactly(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "顾客说自己怀孕了，担心面霜的成分。请写出你的回复。",
                "顾客问这款婴儿车适合几岁的孩子。",
                "衣服的年龄段标注为 3–6 岁，顾客说孩子 7 岁。",
                "大促期间你能接受哪些班次？",
                "顾客在电话里等了多久？",
                "顾客说老家收不到快递。",
                "你怎样判断一款商品适不适合顾客？",
            })
    void leavesAloneWhatIsAboutTheCustomer(String stem) {
        assertThat(in(stem, null)).isEmpty();
    }

    @Test
    void theDemoBankSaysNothingThatIsForbidden() throws IOException {
        assertThat(BankFileTests.demo()).allSatisfy(question -> assertThat(rules.in(question.draft()))
                .as(question.number())
                .isEmpty());
    }

    private List<WordingFinding> in(String zh, @Nullable String en) {
        return rules.in(new LocalizedText(zh, en), List.of());
    }
}
