package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PiecesTests {

    private static final UUID JOB = new UUID(1, 2);
    private static final UUID QUESTION = new UUID(3, 4);

    @Test
    void punctuationSpacesCaseAndWidthDoNotCount() {
        var plain = Pieces.of("先安抚客户，再查订单ABC123。");
        assertThat(Pieces.of("先安抚客户 再查订单 ａｂｃ１２３！！").likeness(plain)).isEqualTo(1);
        assertThat(Pieces.of("").likeness(Pieces.of("，。"))).isZero();
        assertThat(Pieces.of("你好").size()).isZero();
    }

    @Test
    void likenessIsTheShareOfWhatBothHave() {
        assertThat(Pieces.of("一二三四五").likeness(Pieces.of("三四五六七"))).isCloseTo(1 / 5.0, within(1e-9));
        assertThat(Pieces.of("一二三").likeness(Pieces.of("四五六"))).isZero();
    }

    @Test
    void theQuestionsOwnWordsAreTakenOut() {
        var asked = Pieces.of("请写出处理差评的五步");
        assertThat(Pieces.of("请写出处理差评的五步").without(asked).size()).isZero();
        assertThat(Pieces.of("处理差评的五步是道歉").without(asked).size()).isEqualTo(3);
    }

    @Test
    void passagesPutTogetherAreTheTextAndMarkWhatBothHave() {
        var text = "您好，先安抚，再核实！😀最后回访。";
        var passages = Pieces.passages(text, Pieces.of("我会先安抚再核实情况"));
        assertThat(passages.stream().map(Passage::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(passages)
                .filteredOn(Passage::shared)
                .extracting(Passage::text)
                .containsExactly("先安抚，再核实");
    }

    /** Copies with more and more words changed, against the exact figure. */
    @Test
    void whatIsAlikeSharesABandAndStrangersHardlyEver() {
        var random = new Random(7);
        int alike = 0;
        int missed = 0;
        for (int round = 0; round < 400; round++) {
            var text = text(random, 300);
            var copy = changed(text, random, round % 40);
            if (Pieces.of(text).likeness(Pieces.of(copy)) * 100 >= AnswerLikenesses.PERCENT) {
                alike++;
                missed += meet(text, copy) ? 0 : 1;
            }
        }
        assertThat(alike).isGreaterThan(150);
        assertThat(missed).isLessThanOrEqualTo(1);
        int met = 0;
        for (int round = 0; round < 400; round++) {
            met += meet(text(random, 300), text(random, 300)) ? 1 : 0;
        }
        assertThat(met).isLessThan(8);
    }

    @Test
    void answersToAnotherQuestionOrOfAnotherJobDoNotMeet() {
        var pieces = Pieces.of(text(new Random(1), 200));
        var bands = bands(pieces, JOB, QUESTION);
        assertThat(bands).doesNotContainAnyElementsOf(bands(pieces, JOB, new UUID(3, 5)));
        assertThat(bands).doesNotContainAnyElementsOf(bands(pieces, new UUID(1, 3), QUESTION));
        assertThat(bands(pieces, JOB, QUESTION)).isEqualTo(bands);
    }

    private static boolean meet(String one, String other) {
        return bands(Pieces.of(one), JOB, QUESTION).stream().anyMatch(bands(Pieces.of(other), JOB, QUESTION)::contains);
    }

    private static HashSet<Integer> bands(Pieces pieces, UUID job, UUID question) {
        return new HashSet<>(Arrays.asList(Sketch.bands(pieces, job, question)));
    }

    /** Of the thousand commonest characters, some far more often than others, as in a language. */
    private static String text(Random random, int length) {
        var text = new StringBuilder();
        while (text.length() < length) {
            double often = random.nextDouble();
            text.append((char) ('一' + (int) (often * often * often * 1000)));
        }
        return text.toString();
    }

    private static String changed(String text, Random random, int changes) {
        var copy = new StringBuilder(text);
        for (int i = 0; i < changes; i++) {
            copy.setCharAt(random.nextInt(copy.length()), (char) ('一' + 2000 + random.nextInt(1000)));
        }
        return copy.toString();
    }
}
