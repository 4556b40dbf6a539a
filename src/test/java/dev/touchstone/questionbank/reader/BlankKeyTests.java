package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which keys of fill-in questions a machine can hold answers against. */
class BlankKeyTests {

    private static final String TWO = "签收的____起算，共____天。";

    @ParameterizedTest
    @ValueSource(strings = {"次日；7", "次日;7", "次日、7", "次日，7", "次日 7", "（1）次日；（2）7", "①次日；②7。"})
    void asManyPartsAsGapsAreOneEach(String key) {
        assertThat(BlankKey.of(TWO, key)).extracting(ReadBlank::answers).containsExactly(List.of("次日"), List.of("7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"次日", "次日；7；8", "次日；", "从签收的第二天起，按自然日一共计算七天，节假日也算在这七天里面；7", "次日\n7"})
    void anyOtherKeyIsLeftToAPerson(String key) {
        assertThat(BlankKey.of(TWO, key)).isEmpty();
    }

    @Test
    void oneGapOrNoneTakesTheWholeKey() {
        assertThat(BlankKey.of("退货的运费由（ ）赔付。", "运费险 / 退货险。"))
                .extracting(ReadBlank::answers)
                .containsExactly(List.of("运费险", "退货险"));
        assertThat(BlankKey.of("一共多少天？", "7，含签收当天"))
                .extracting(ReadBlank::answers)
                .containsExactly(List.of("7，含签收当天"));
    }

    @Test
    void aToleranceIsReadWithItsUnit() {
        assertThat(BlankKey.of("转化率是____%。", "19.6 ± 0.1 %")).singleElement().satisfies(blank -> {
            assertThat(blank.answers()).containsExactly("19.6");
            assertThat(blank.tolerance()).isEqualByComparingTo("0.1");
            assertThat(blank.unit()).isEqualTo("%");
        });
    }

    @Test
    void giftKeepsAlternativesAndTolerances() {
        assertThat(accepted("Days? {#7:0.5}")).containsExactly(List.of("7"));
        assertThat(tolerance("Days? {#7:0.5}")).isEqualTo("0.5");
        assertThat(accepted("Days? {#6..8}")).containsExactly(List.of("7"));
        assertThat(tolerance("Days? {#6..8}")).isEqualTo("1");
        assertThat(accepted("Days? {#=7:0 =8:0}")).containsExactly(List.of("7", "8"));
        assertThat(accepted("Who pays? {=the seller =the shop}")).containsExactly(List.of("the seller", "the shop"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Days? {#=7:0 =8:1}",
                "Days? {#=7 =%50%8}",
                "Who pays? {=the seller =%50%the courier}",
                "Who pays? {=the *seller*}",
                "Who pays? {=The seller pays when the goods arrived broken, else the buyer does.}"
            })
    void whatRightAndWrongCannotSayIsLeftToAPerson(String gift) {
        assertThat(accepted(gift)).isEmpty();
    }

    @Test
    void moodleKeepsAlternativesAndTolerances() {
        var quiz = """
                <?xml version="1.0"?><quiz>
                <question type="numerical"><questiontext><text>Price?</text></questiontext>
                 <answer fraction="100"><text>12.5</text><tolerance>0.25</tolerance></answer>
                 <answer fraction="0"><text>*</text><feedback><text>no</text></feedback></answer></question>
                <question type="numerical"><questiontext><text>Length?</text></questiontext>
                 <answer fraction="100"><text>2</text><tolerance>0</tolerance></answer>
                 <units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit></units></question>
                <question type="shortanswer"><questiontext><text>Who pays?</text></questiontext>
                 <answer fraction="100"><text>seller</text></answer><answer fraction="100"><text>shop</text></answer></question>
                </quiz>""";
        assertThat(new BankReader().readText(quiz).questions())
                .extracting(ReadQuestion::blanks)
                .satisfiesExactly(
                        price -> assertThat(price).singleElement().satisfies(blank -> {
                            assertThat(blank.answers()).containsExactly("12.5");
                            assertThat(blank.tolerance()).isEqualByComparingTo("0.25");
                        }),
                        withUnits -> assertThat(withUnits).isEmpty(),
                        words -> assertThat(words)
                                .extracting(ReadBlank::answers)
                                .containsExactly(List.of("seller", "shop")));
    }

    private static List<List<String>> accepted(String gift) {
        return blanks(gift).stream().map(ReadBlank::answers).toList();
    }

    private static String tolerance(String gift) {
        return blanks(gift).get(0).tolerance().toPlainString();
    }

    private static List<ReadBlank> blanks(String gift) {
        return new BankReader().readText(gift).questions().get(0).blanks();
    }
}
