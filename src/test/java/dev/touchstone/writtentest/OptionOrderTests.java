package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.questionbank.Option;
import dev.touchstone.shared.LocalizedText;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionOrderTests {

    @Test
    void everyOrderOccursAndNothingIsLost() {
        var options = List.of(option("A", "一天"), option("B", "两天"), option("C", "三天"));
        var random = new Random(7);
        var orders = new HashSet<List<String>>();
        for (int i = 0; i < 200; i++) {
            orders.add(OptionOrder.shuffled(options, random));
        }
        assertThat(orders).hasSize(6).allSatisfy(order -> assertThat(order).containsExactlyInAnyOrder("A", "B", "C"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "以上都是",
                "以上都不是",
                "以上皆非",
                "以上说法均正确",
                "以上全部",
                "上述都对",
                "以上都不对",
                "以上选项没有一个对",
                "都不对",
                "全选。",
                "All of the above",
                "None of these",
                "All the above"
            })
    void whatSpeaksOfTheOthersStaysLast(String text) {
        var options = List.of(option("A", text), option("B", "两天"), option("C", "三天"), option("D", "七天"));
        assertThat(IntStream.range(0, 50).mapToObj(seed -> OptionOrder.shuffled(options, new Random(seed))))
                .allSatisfy(order -> assertThat(order).endsWith("A"));
    }

    @Test
    void theEnglishOfAnOptionCountsToo() {
        var options = List.of(
                new Option("A", new LocalizedText("全都可以", "All of the above")), option("B", "两天"), option("C", "三天"));
        assertThat(IntStream.range(0, 50).mapToObj(seed -> OptionOrder.shuffled(options, new Random(seed))))
                .allSatisfy(order -> assertThat(order).endsWith("A"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A和B都对", "选 A、C", "Both A and B", "B or C"})
    void whatNamesLettersKeepsTheWholeQuestionInPlace(String text) {
        var options = List.of(option("A", "一天"), option("B", "两天"), option("C", "三天"), option("D", text));
        assertThat(IntStream.range(0, 50).mapToObj(seed -> OptionOrder.shuffled(options, new Random(seed))))
                .allSatisfy(order -> assertThat(order).containsExactly("A", "B", "C", "D"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"三天以上的延误", "三天以上不发货", "都要先道歉再核实", "a or an hour"})
    void aWordThatOnlyLooksAlikeMovesFreely(String text) {
        var options = List.of(option("A", text), option("B", "两天"), option("C", "七天"));
        assertThat(IntStream.range(0, 50)
                        .mapToObj(seed -> OptionOrder.shuffled(options, new Random(seed)))
                        .map(order -> order.get(0)))
                .contains("A");
    }

    private static Option option(String label, String text) {
        return new Option(label, LocalizedText.zh(text));
    }
}
