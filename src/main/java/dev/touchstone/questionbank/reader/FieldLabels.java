package dev.touchstone.questionbank.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** "答案：", "【解析】", "Answer:" and their relatives. */
final class FieldLabels {

    private record Family(Mark.Kind kind, Pattern words, boolean shy) {}

    /** "So B is right" on a line of its own. */
    private static final Pattern CHOSEN = Pattern.compile(
            "(?<=^|\\n"
                    + ")[ ]{0,8}(?:(?:故|因此|所以|综上)[,、]?\\s?)?(?:(?:本|此)题)?应?(?:该)?选\\s?:?\\s?(?=\\(?[A-J](?:[,、"
                    + " ]{0,2}[A-J]){0,8}\\)?\\s?[。.]?\\s{0,4}(?:\\n"
                    + "|$|(?:理由|因为|解析|原因)))",
            Pattern.CASE_INSENSITIVE);

    private static final List<Family> FAMILIES = List.of(
            family(Mark.Kind.OTHER, LabelWords.OTHER, false),
            family(Mark.Kind.PROBES, LabelWords.PROBES, false),
            family(Mark.Kind.CRITERIA, LabelWords.CRITERIA, false),
            family(Mark.Kind.ANALYSIS, LabelWords.ANALYSIS, false),
            family(Mark.Kind.ANSWER, LabelWords.ANSWER, false),
            family(Mark.Kind.STEM, LabelWords.STEM, false),
            family(Mark.Kind.ANSWER, LabelWords.SHY_ANSWER, true),
            family(Mark.Kind.ANALYSIS, LabelWords.SHY_ANALYSIS, true),
            family(Mark.Kind.STEM, LabelWords.SHY_STEM, true),
            family(Mark.Kind.POINTS, LabelWords.POINTS, true),
            family(Mark.Kind.TYPE, LabelWords.TYPE, true),
            new Family(Mark.Kind.ANSWER, CHOSEN, false));

    private static final Map<Mark.Kind, Boolean> ONLY_AT_LINE_START =
            Map.of(Mark.Kind.OTHER, true, Mark.Kind.TYPE, true, Mark.Kind.POINTS, true, Mark.Kind.PROBES, true);

    private static final String KEY_AHEAD =
            "(?:(?:[A-J]{1,10}|[√×✓✗])(?![A-Za-z])|(?:正确|错误|对|错|[TF])\\s{0,4}(?:[。.;)\\n]|$))";

    /** "The answer is B", and a key right behind the word. */
    private static final String LOOSE =
            "|(?:应?[是为选])\\s{0,2}:?(?=\\s{0,2}" + KEY_AHEAD + ")|(?<=答案|选项)\\s{1,4}(?=" + KEY_AHEAD
                    + ")|(?<=(?:^|\\n)(?:参考|正确|标准)?答案)\\s{1,4}(?=[\\u4e00-\\u9fff]{4})|(?<=答案)(?=[A-J]{1,8}\\s{0,4}(?:[。.;)\\n]|$))";

    /** The word before a label may end in any character, if a key stands right behind it. */
    private static final Pattern KEY_BEHIND =
            Pattern.compile("[^:\\]]{1,6}[:\\]]\\s?(?:[A-J]{1,8}(?![A-Za-z])|[√×]|正确|错误)");

    private static final Pattern CLOSED = Pattern.compile("(?s).*(?:[:\\]]\\s*|[是为选]\\s*|答案\\s*|选项\\s+)");

    private static final Map<Family, Hits> SCANS = scans();

    /** "A: … B: …" are options, not an answer. */
    private static final Pattern OPTIONS = Pattern.compile(
            "[\\[(]?A[\\])]?\\s?:[^\\n]{1,200}?(?:\\n\\s*)?[\\[(]?B[\\])]?\\s?:", Pattern.CASE_INSENSITIVE);

    /** Two blanks part the columns of a line. */
    private static final Pattern WIDE = Pattern.compile("\\s\\s");

    private static final String DECORATION = "([*_★☆▲△◆◇■※►▶✦❖➤→";
    private static final Pattern BULLET = Pattern.compile("\\s{0,12}[-+•·●○◆■▪]\\s{1,4}");
    private static final int WIDEST_OPENING = 12;

    /** How often the text is gone over. */
    static final int PASSES = FAMILIES.size();

    private FieldLabels() {}

    private static Map<Family, Hits> scans() {
        var scans = new LinkedHashMap<Family, Hits>();
        FAMILIES.forEach(family -> scans.put(family, new Hits(family.words())));
        return scans;
    }

    private static Family family(Mark.Kind kind, String words, boolean shy) {
        var core = "(?<word>" + words + ")";
        var index = "(?:[ ]?\\(?[一二三四五六七八九十\\d]{1,2}\\)?)?";
        return new Family(
                kind,
                Pattern.compile(
                        "(?:\\[(?!\\s?[aq]\\s?\\])\\s?" + core + "\\s?\\][ ]?:?|(?<![a-z](?=[a-z]))"
                                + core.replace("word", "bare")
                                + (kind == Mark.Kind.STEM || shy ? "" : index) + "\\s{0,3}(?::|"
                                + (shy ? "(?<=[\\u4e00-\\u9fff])" : "") + "(?=\\n)"
                                + (kind == Mark.Kind.ANSWER && !shy ? LOOSE : "") + "))",
                        Pattern.CASE_INSENSITIVE),
                shy);
    }

    /** Whether a heading is nothing but a label. */
    static boolean isLabel(String folded) {
        var line = folded.strip() + "\n";
        return FAMILIES.stream().anyMatch(family -> {
            var matcher = family.words().matcher(line);
            return matcher.lookingAt() && matcher.end() >= line.length() - 1;
        });
    }

    /** Whether a text begins with one. */
    static boolean begins(String text) {
        var folded = Folding.fold(text);
        return FAMILIES.stream()
                .anyMatch(family -> family.words().matcher(folded).lookingAt());
    }

    static void scan(Sheet sheet, List<Mark> found, Passes passes) {
        SCANS.forEach((family, hits) -> {
            scan(sheet, family, hits, found);
            passes.passed(found.size());
        });
    }

    private static void scan(Sheet sheet, Family family, Hits hits, List<Mark> found) {
        hits.each(sheet.folded(), matcher -> {
            var colon = CLOSED.matcher(matcher.group()).matches();
            if (allowed(sheet, family, matcher.start(), colon) && !isOption(sheet, matcher.start())) {
                var begin = opening(sheet, matcher.start());
                found.add(Mark.of(family.kind(), begin, matcher.end(), Boundaries.atLineStart(sheet, matcher.start())));
            }
        });
    }

    private static boolean isOption(Sheet sheet, int start) {
        return OPTIONS.matcher(sheet.folded())
                .region(start, Math.min(sheet.length(), start + 220))
                .lookingAt();
    }

    private static boolean allowed(Sheet sheet, Family family, int start, boolean colon) {
        if (Boundaries.atLineStart(sheet, start)) {
            return colon || sheet.lineAt(start).length() < 14;
        }
        if (!colon || ONLY_AT_LINE_START.containsKey(family.kind())) {
            return colon && isAside(family.kind()) && (isBracketed(sheet, start) || isApart(sheet, start));
        }
        var before = sheet.folded().charAt(start - 1);
        if (family.shy()) {
            return Boundaries.afterSentence(sheet, start) && !isLetter(sheet, start);
        }
        return "的其之该此本个与和及或写填在从出".indexOf(before) < 0
                || Boundaries.afterSentence(sheet, start)
                || KEY_BEHIND
                        .matcher(sheet.folded())
                        .region(start, Math.min(sheet.length(), start + 20))
                        .lookingAt();
    }

    /** "A:" within a line is a letter. */
    private static boolean isLetter(Sheet sheet, int start) {
        return "Aa".indexOf(sheet.folded().charAt(start)) >= 0
                && start + 1 < sheet.length()
                && !Character.isLetterOrDigit(sheet.folded().charAt(start + 1));
    }

    private static boolean isAside(Mark.Kind kind) {
        return kind == Mark.Kind.OTHER || kind == Mark.Kind.PROBES;
    }

    private static boolean isBracketed(Sheet sheet, int start) {
        return sheet.folded().charAt(start) == '[';
    }

    private static boolean isApart(Sheet sheet, int start) {
        return WIDE.matcher(sheet.folded().substring(Math.max(0, start - 2), start))
                .matches();
    }

    /** The label's own opening bracket and emphasis belong to it. */
    private static int opening(Sheet sheet, int start) {
        var i = start;
        while (i > 0
                && start - i < WIDEST_OPENING
                && DECORATION.indexOf(sheet.folded().charAt(i - 1)) >= 0) {
            i--;
        }
        return bullet(sheet, i);
    }

    /** So does the bullet of its line. */
    private static int bullet(Sheet sheet, int start) {
        var line = sheet.lineAt(start).start();
        return BULLET.matcher(sheet.folded(line, start)).matches() ? line : start;
    }
}
