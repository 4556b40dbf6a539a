package dev.touchstone.roleplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Regular expressions of operators: what they find, what they refuse, and that none of them takes long. */
class LinearPatternTests {

    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
            明天.{0,6}到 亲，明天一定能到哦 明天一定能到
            (明天|后天)(一定|肯定)?到 放心后天到 后天到
            \\d+元 赔您20元吧 20元
            [^0-9]+ 12ab34 ab
            a{2,3} caaaat aaa
            ^你好 你好呀 你好
            \\bgift\\b agift,gift gift
            (?:x|y)+z? wxyxz xyxz
            """)
    void findsTheFirstPlace(String pattern, String text, String found) {
        var span = LinearPattern.of(pattern).find(text);
        assertThat(span).isNotNull();
        assertThat(text.substring(span.from(), span.to())).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "a)", "[a", "*a", "a{9,2}", "a{1001}", "\\", "\\q", "(?=a)", "((a{60}){60}){60}", " "})
    void whatIsNoPatternIsRefused(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> LinearPattern.of(pattern));
    }

    @Test
    void itAgreesWithTheLanguagesOwnPatternsOnWhetherAndWhereTheyMatch() {
        var random = new Random(6);
        for (int i = 0; i < 4_000; i++) {
            var pattern = pattern(random, 2);
            var text = text(random);
            var expected = Pattern.compile(pattern).matcher(text);
            var found = LinearPattern.of(pattern).find(text);
            assertThat(found != null).as("%s in %s", pattern, text).isEqualTo(expected.find());
            if (found != null) {
                assertThat(found.from()).as("%s in %s", pattern, text).isEqualTo(expected.start());
            }
        }
    }

    /** Going back and trying again, each of these would not end within a lifetime. */
    @ParameterizedTest
    @ValueSource(strings = {"(a+)+b", "(a|a)*b", "(a*)*b", "(a|aa)+$c", "(.*a){12}b", "(()|()|a){30}b"})
    void noPatternTakesLong(String pattern) {
        assertThat(LinearPattern.of(pattern).find("a".repeat(2_000))).isNull();
    }

    private static String pattern(Random random, int depth) {
        var written = new StringBuilder();
        int parts = 1 + random.nextInt(3);
        for (int i = 0; i < parts; i++) {
            written.append(
                    depth > 0 && random.nextInt(3) == 0
                            ? "(" + pattern(random, depth - 1) + "|" + pattern(random, depth - 1) + ")"
                            : String.valueOf("abc.".charAt(random.nextInt(4))));
            written.append(new String[] {"", "", "*", "+", "?", "{1,2}"}[random.nextInt(6)]);
        }
        return written.toString();
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            text.append("abcd".charAt(random.nextInt(4)));
        }
        return text.toString();
    }
}
