package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the reader says of its progress is true: in order, never back, and complete in the end. */
class ReadingProgressTests {

    private static final int MANY = 40;

    private record Step(ReadingPhase phase, int done, int all, int found) {}

    static Stream<String> banks() {
        return Stream.of(
                many("%1$d. 第%1$d位买家催发货，先做什么？\nA. 查物流\nB. 等等\n答案：A\n"),
                many("::第%1$d题:: 第%1$d位买家催发货，先做什么？ {=查物流 ~等等}\n\n"),
                many("第%1$d位买家催发货，先做什么？\nA. 查物流\nB. 等等\nANSWER: A\n\n"),
                "题型,题干,选项A,选项B,答案\n" + many("单选题,第%1$d位买家催发货先做什么？,查物流,等等,A\n"),
                "<quiz>"
                        + many(
                                "<question type=\"shortanswer\"><questiontext><text>第%1$d位买家催发货，先做什么？</text></questiontext>"
                                        + "<answer fraction=\"100\"><text>查物流</text></answer></question>\n")
                        + "</quiz>",
                "{\"questions\":["
                        + many("{\"stem\":\"第%1$d位买家催发货，先做什么？\",\"type\":\"short_answer\",\"answer\":\"查物流\"},")
                        + "{\"stem\":\"谁复核退款？\",\"type\":\"short_answer\",\"answer\":\"组长\"}]}");
    }

    @ParameterizedTest
    @MethodSource("banks")
    void itGoesOnlyOnAndCountsEveryQuestion(String bank) {
        var heard = new ArrayList<Step>();
        var document = read(bank, heard);

        assertThat(document.questions()).hasSizeGreaterThanOrEqualTo(MANY);
        assertThat(heard.get(0).phase()).isEqualTo(ReadingPhase.OPENING);
        assertThat(heard).allSatisfy(step -> assertThat(step.done()).isBetween(0, step.all()));
        for (int i = 1; i < heard.size(); i++) {
            var before = heard.get(i - 1);
            var after = heard.get(i);
            assertThat(after.phase()).isGreaterThanOrEqualTo(before.phase());
            if (after.phase() == before.phase()) {
                assertThat(after.done()).isGreaterThanOrEqualTo(before.done());
                assertThat(after.found()).isGreaterThanOrEqualTo(before.found());
                assertThat(after.all()).isEqualTo(before.all());
            }
        }
        assertThat(heard.get(heard.size() - 1).found())
                .isBetween(document.questions().size() - 1, document.questions().size());
    }

    @Test
    void everyPassOfAPaperIsCounted() {
        var heard = new ArrayList<Step>();
        var document = read(banks().findFirst().orElseThrow(), heard);
        for (var phase : List.of(ReadingPhase.CLEANING, ReadingPhase.MARKING, ReadingPhase.CHECKING)) {
            var steps = heard.stream().filter(step -> step.phase() == phase).toList();
            assertThat(steps.get(steps.size() - 1).done())
                    .as(phase.name())
                    .isEqualTo(steps.get(0).all());
        }
        assertThat(heard.get(heard.size() - 1)).isEqualTo(new Step(ReadingPhase.CHECKING, MANY, MANY, MANY));
        assertThat(document.questions()).hasSize(MANY);
    }

    @ParameterizedTest
    @MethodSource("banks")
    void whoListensChangesNothing(String bank) {
        assertThat(read(bank, new ArrayList<>()))
                .isEqualTo(new BankReader().read(bank.getBytes(StandardCharsets.UTF_8), "bank.txt"));
    }

    private static BankDocument read(String bank, List<Step> heard) {
        return new BankReader()
                .read(
                        bank.getBytes(StandardCharsets.UTF_8),
                        "bank.txt",
                        ReadAs.DETECTED,
                        (phase, done, all, found) -> heard.add(new Step(phase, done, all, found)));
    }

    private static String many(String pattern) {
        return IntStream.rangeClosed(1, MANY).mapToObj(pattern::formatted).reduce("", String::concat);
    }
}
