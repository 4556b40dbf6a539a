package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an explanation concludes the key is: "故选C", "本题错误". A remark about single options concludes nothing. */
public final class KeyInWords {

    private static final String LETTERS = "(?<key>[A-J](?:\\s?[、,和及与]?\\s?[A-J]){0,9})(?![A-Za-z])";
    private static final String SO = "(?:故|因此|所以|因而|由此|综上(?:所述)?)[,:]?\\s?";
    private static final String JUDGED = "(?<key>正确|错误|不正确|不对|对|错|有误|√|×)的?(?=[。.;,!\\s]|$)";

    /** "选A的人" speaks of who was wrong. */
    private static final String NOT_WHO = "(?!\\s?[项]?(?:的|者|则|是因|说明|忽|错|不))";

    /** The whole key. */
    private static final List<Pattern> CHOSEN = List.of(
            pattern("(?:" + SO + "|^|[。;,:!?\\s])(?:本题|此题)?(?:应该?|正确)?选(?:择|项(?:为|是))?\\s?:?\\s?[(\"“]?" + LETTERS
                    + NOT_WHO),
            pattern("(?<!错误|干扰|其他|其余|不是)(?:正确|参考|标准)?(?:答案|正确选项)\\s?(?:应?该?(?:为|是|选)|:)\\s?[(\"“]?" + LETTERS),
            pattern("\\b(?:answer|key|(?:correct|right) (?:option|choice)) is:?\\s\\(?" + LETTERS));

    /** At least a part of it. */
    private static final List<Pattern> RIGHT = List.of(
            pattern(SO + LETTERS + "(?:选?项)?(?:是|为|才)?(?:正确|对|最?(?:合适|恰当))"),
            pattern("\\b(?:so|therefore|hence|thus),?\\s\\(?" + LETTERS + "\\)? (?:is|are) (?:right|correct)"));

    private static final List<Pattern> TRUTHS = List.of(
            pattern(SO + "(?:(?:本|此|该)题|题干|本句)?(?:的?(?:说法|表述|观点|描述))?(?:是|为|判断?为?|选)?\\s?" + JUDGED),
            pattern("(?:^|[。;,\\s])(?:(?:本|此|该)题|题干|本句|(?:这种|这个|该|此)?(?:说法|表述))(?:的?(?:说法|表述))?(?:是|应?为)?\\s?"
                    + JUDGED),
            pattern("答案(?:应?(?:为|是)|:)\\s?" + JUDGED),
            pattern("\\b(?:the statement|the answer|this) is (?<key>true|false|correct|incorrect|right|wrong)\\b"));

    /** Without one no letter is named; most explanations have none. */
    private static final Hits LETTER = new Hits(pattern("[A-J](?![A-Z])"));

    private KeyInWords() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    }

    /** The words of the explanation that name another key than these letters; null when none does, or when some name this one. */
    public static @Nullable String other(String explanation, Set<String> key) {
        var folded = Folding.fold(explanation);
        if (!LETTER.in(folded)) {
            return null;
        }
        var said = new ArrayList<Said>();
        collect(
                CHOSEN,
                explanation,
                folded,
                letters -> Set.copyOf(Labels.of(letters)).equals(key),
                said);
        collect(RIGHT, explanation, folded, letters -> key.containsAll(Labels.of(letters)), said);
        return other(said);
    }

    /** The same of a true or false question. */
    public static @Nullable String other(String explanation, boolean truth) {
        var said = new ArrayList<Said>();
        collect(TRUTHS, explanation, Folding.fold(explanation), word -> truth == isTrue(word), said);
        return other(said);
    }

    private static boolean isTrue(String word) {
        return !word.equals("有误") && Boolean.TRUE.equals(Judgements.of(word));
    }

    private record Said(String words, boolean agrees) {}

    private static void collect(
            List<Pattern> patterns, String explanation, String folded, Predicate<String> agrees, List<Said> said) {
        for (var pattern : patterns) {
            for (var found = pattern.matcher(folded); found.find(); ) {
                said.add(new Said(words(explanation, found), agrees.test(found.group("key"))));
            }
        }
    }

    private static String words(String explanation, Matcher found) {
        return explanation
                .substring(found.start(), found.end())
                .replaceFirst("^[\\s。；;，,：:！!？?]+", "")
                .strip();
    }

    private static @Nullable String other(List<Said> said) {
        return said.isEmpty() || said.stream().anyMatch(Said::agrees)
                ? null
                : said.get(0).words();
    }
}
