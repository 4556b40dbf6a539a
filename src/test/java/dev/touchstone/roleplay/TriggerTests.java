package dev.touchstone.roleplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a customer listens for: words in both scripts and in English, whole or begun, patterns, several lines together. */
class TriggerTests {

    @ParameterizedTest
    @CsvSource({
        "抱歉|对不起,非常抱歉让您久等,抱歉",
        "抱歉|对不起,真的對不起,對不起",
        "對不起,对不起哦,对不起",
        "sorry,I’m SO Sorry!,Sorry",
        "apolog*,we apologise for this,apolog",
        "6天,让您等了６天,６天",
        "马上查,马 上 查,马 上 查",
        "i'm,I’m here,I’m",
        "six days,six   days now,six   days"
    })
    void wordsAreHeardWhateverTheirScriptWidthAndCase(String words, String said, String passage) {
        assertThat(Trigger.of(List.of(words), null).hit(heard(said))).isEqualTo(passage);
    }

    @ParameterizedTest
    @CsvSource({"gift,a gifted agent", "6天,等了16天", "apolog,we apologise", "sorry|抱歉,没关系"})
    void aWordWithinAnotherIsNotHeard(String words, String said) {
        assertThat(Trigger.of(List.of(words), null).hit(heard(said))).isNull();
    }

    @Test
    void everyLineMustBeMet() {
        var trigger = Trigger.of(List.of("抱歉|sorry", "六天|6天|six days"), null);
        assertThat(trigger.hit(heard("非常抱歉"))).isNull();
        assertThat(trigger.hit(heard("非常抱歉让您等了六天"))).isEqualTo("抱歉");
        assertThat(trigger.hit(heard("Sorry about the six days"))).isEqualTo("Sorry");
    }

    @Test
    void severalMessagesInARowCountTogetherIfTheNewestAddsSomething() {
        var trigger = Trigger.of(List.of("抱歉", "六天"), null);
        assertThat(trigger.hit(heard("非常抱歉", "让您等了六天"))).isEqualTo("六天");
        assertThat(trigger.hit(heard("非常抱歉", "让您等了六天", "在的"))).isNull();
    }

    @Test
    void whatMustNotBeSaidTakesItBack() {
        var trigger = Trigger.of(List.of("/(明天|周日).{0,6}(一定|肯定|保证)/"), "不能|无法|没办法");
        assertThat(trigger.hit(heard("您放心，明天一定到"))).isEqualTo("明天一定");
        assertThat(trigger.hit(heard("明天一定到我不能保证"))).isNull();
    }

    @Test
    void aPatternIsFoldedAsTheTextIs() {
        assertThat(Trigger.of(List.of("/補發.{0,4}退款|REFUND\\d/"), null).hit(heard("补发或者退款都行")))
                .isEqualTo("补发或者退款");
        assertThat(Trigger.of(List.of("/REFUND\\d/"), null).hit(heard("refund9")))
                .isEqualTo("refund9");
    }

    @Test
    void aBarWithinAPatternIsThePatterns() {
        var trigger = Trigger.of(List.of("/(a|b)c/ | 您好"), null);
        assertThat(trigger.hit(heard("bc"))).isEqualTo("bc");
        assertThat(trigger.hit(heard("您好"))).isEqualTo("您好");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " | ", "*", "/(/", "/a{9999}/"})
    void aLineWithoutWordsIsRefused(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> Trigger.of(List.of(line), null));
    }

    @Test
    void aFoldedTextKnowsItsOriginal() {
        var text = FoldedText.of("Ａ—這 個 ㎏ 𠀀end");
        assertThat(text.text()).isEqualTo("a—这个kg 𠀀end");
        int at = text.text().indexOf("kg");
        assertThat(text.passage(at, at + 2)).isEqualTo("㎏");
        assertThat(text.passage(0, text.text().length())).isEqualTo("Ａ—這 個 ㎏ 𠀀end");
    }

    private static List<FoldedText> heard(String... said) {
        return Stream.of(said).map(FoldedText::of).toList();
    }
}
