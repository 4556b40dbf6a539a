package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HitsTests {

    private static final String SIGNS = "ab1答案题 .、:(）\n?。选AB";
    private static final int TEXTS = 400;
    private static final int LENGTH = 60;

    private record Sought(String regex, int flags, String... behind) {}

    private static List<Sought> patterns() {
        return List.of(
                new Sought("答案|题[AB]|a1?b", Pattern.CASE_INSENSITIVE),
                new Sought("(?<![a-z])[ab]\\s?[.、:]", 0),
                new Sought("(?<=^|\\n|[。?])\\s{0,3}(?:答案)?\\s?:?(?=\\s|\\d|选|$)", 0, "\n", "。"),
                new Sought("(?<=[\\u4e00-\\u9fff])[ ]{0,2}[AB](?!\\d)", 0, "题"),
                new Sought("(?m)^ {0,4}(?:[AB]|答案) ?[.:]", 0),
                new Sought("\\b(?:ab|ba)\\b", Pattern.CASE_INSENSITIVE),
                new Sought("[。?]\\s*$", 0),
                new Sought("^(?:.{0,5}案|\\d)", 0),
                new Sought("(?:(?<=答案|选项)\\s{1,2}|题)(?!\\s?$)", 0, "答案", "选项"));
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void findsWhatAMatcherFinds(Sought sought) {
        var pattern = Pattern.compile(sought.regex(), sought.flags());
        var hits = new Hits(pattern, sought.behind());
        var random = new Random(11);
        for (int i = 0; i < TEXTS; i++) {
            var text = text(random);
            var found = new ArrayList<String>();
            hits.each(text, match -> found.add(match.start() + "-" + match.end()));
            var expected = pattern.matcher(text)
                    .results()
                    .filter(match -> match.start() < text.length())
                    .map(match -> match.start() + "-" + match.end())
                    .toList();
            assertThat(found).as(text).isEqualTo(expected);
            assertThat(hits.in(text)).as(text).isEqualTo(!expected.isEmpty());
        }
    }

    /** Looking back and ahead goes beyond the stretch, matching does not. */
    @ParameterizedTest
    @MethodSource("patterns")
    void findsWithinAStretchWhatAMatcherFindsThere(Sought sought) {
        var pattern = Pattern.compile(sought.regex(), sought.flags());
        var hits = new Hits(pattern, sought.behind());
        var random = new Random(12);
        for (int i = 0; i < TEXTS; i++) {
            var text = text(random);
            int from = random.nextInt(LENGTH / 2);
            int to = from + random.nextInt(LENGTH / 2);
            var found = new ArrayList<String>();
            hits.each(text, from, to, match -> found.add(match.start() + "-" + match.end()));
            var matcher = pattern.matcher(text)
                    .region(from, to)
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false);
            var expected = new ArrayList<String>();
            while (matcher.find() && matcher.start() < to) {
                expected.add(matcher.start() + "-" + matcher.end());
            }
            assertThat(found).as(text).isEqualTo(expected);
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }
}
