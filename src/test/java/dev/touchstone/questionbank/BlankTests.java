package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in a blank. */
class BlankTests {

    @ParameterizedTest
    @ValueSource(strings = {"运费险", " 运费险。", "运 费 险", "Freight Insurance", "freightinsurance", "ＦＲＥＩＧＨＴ insurance!"})
    void widthCaseSpacesAndEndPunctuationMakeNoDifference(String given) {
        assertThat(Blank.of("运费险", "freight insurance").takes(given)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "。", "运费", "不是运费险"})
    void otherWordsAreWrong(String given) {
        assertThat(Blank.of("运费险").takes(given)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "21280 | true",
                "２１２８０ | true",
                "21,280 | true",
                "21，280。 | true",
                "21280元 | true",
                "21280 元 | true",
                "21280.00 | true",
                "21285 | true",
                "21275.0 | true",
                "21285.01 | false",
                "2128 | false",
                "2,1280 | false",
                "21280美元 | false",
                "约21280 | false"
            })
    void aNumberIsComparedByItsValueWithinTheTolerance(String given, boolean right) {
        var blank = new Blank(List.of("21280"), new BigDecimal("5"), "元");
        assertThat(blank.takes(given)).isEqualTo(right);
    }

    @Test
    void aUnitNobodyNamedIsNotTakenOff() {
        assertThat(Blank.of("7").takes("7天")).isFalse();
        assertThat(Blank.of("7").takes("7.0")).isTrue();
        assertThat(new Blank(List.of("19.6"), new BigDecimal("0.1"), "%").takes("19.5％"))
                .isTrue();
    }

    @Test
    void belowZeroIsANumberAndACodeIsNone() {
        assertThat(Blank.of("-3").takes("－3")).isTrue();
        assertThat(Blank.of("-3").takes("−3")).isTrue();
        assertThat(Blank.of("007").takes("7")).isFalse();
        assertThat(Blank.of("007").takesNumbers()).isFalse();
        assertThat(Blank.of("7", "七").takesNumbers()).isFalse();
        assertThat(Blank.of("7", "7.5").takesNumbers()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"次日 / 第二天", "次日/第二天", "次日\n第二天\n", "\r\n次日\r\n第二天"})
    void severalWaysToWriteItStandOnOneLineOrOneEach(String written) {
        assertThat(Blank.written(written, null, " ").answers()).containsExactly("次日", "第二天");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A/B 测试", "一"})
    void whatAFormShowsIsReadAsTheSame(String answer) {
        assertThat(Blank.written(Blank.of(answer).lines(), null, null)).isEqualTo(Blank.of(answer));
        assertThat(Blank.written(Blank.of(answer, "C").lines(), null, null)).isEqualTo(Blank.of(answer, "C"));
    }

    @Test
    void isShownAsPeopleWriteIt() {
        assertThat(new Blank(List.of("21280"), new BigDecimal("5.0"), "元").shown())
                .isEqualTo("21280 ± 5 元");
        assertThat(Blank.of("运费险", "退货险").shown()).isEqualTo("运费险 / 退货险");
    }
}
