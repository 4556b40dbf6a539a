package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stem is compared by. */
class StemsTests {

    private static final String PLAIN = "客户退款怎么办aBz019 ，。？！：；（）“”…—、\n\t-_.";
    private static final String OTHER = "ＡＢ１①㈠㎏éßİ々〇𠮷😀２㊙";

    @Test
    void onlyWordsCount() {
        assertThat(Stems.key("1. 客户说：“要退款！” What now?")).isEqualTo("1客户说要退款whatnow");
    }

    /** The short way over usual characters gives what the whole normal form gives. */
    @ParameterizedTest
    @ValueSource(strings = {PLAIN, PLAIN + OTHER})
    void isTheNormalFormWithoutSigns(String characters) {
        var points = characters.codePoints().toArray();
        var random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.appendCodePoint(points[random.nextInt(points.length)]);
            }
            assertThat(Stems.key(text.toString())).isEqualTo(normal(text.toString()));
        }
    }

    private static String normal(String text) {
        var words = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(words::appendCodePoint);
        return words.toString();
    }
}
