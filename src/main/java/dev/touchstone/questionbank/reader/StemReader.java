package dev.touchstone.questionbank.reader;

import java.util.regex.Pattern;

/** Takes leading labels, points and the key out of a stem. */
final class StemReader {

    private static final Pattern TYPE_LABEL = Pattern.compile(
            "^\\s*(?:[\\[(]\\s?([^\\[\\]()\\n"
                    + "]{0,8}(?:题|选|判断|填空|简答|问答))\\s?[\\])]|([\\u4e00-\\u9fa5]{1,6}题|判断|单选|多选|简答|填空|问答|论述|案例|情景|翻译)\\s?:|((?:single|multiple).choice|true.{0,4}false)\\s?:)\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BULLET = Pattern.compile("^\\s*[-*+•·●○◆■□▪]\\s+");
    private static final Pattern OTHER_LABEL = Pattern.compile(
            "^\\s*(?:[\\[(]\\s?)?(?:题目|题干|题面|问题|试题|题|问|question)\\s?(?:[\\])]\\s?:?|:)\\s*", Pattern.CASE_INSENSITIVE);
    /** "（5月12日 第一场）" alone on the first line. */
    private static final Pattern SOURCE =
            Pattern.compile("^\\s*\\([^()\\n]{0,30}(?:\\d|场|卷|来源)[^()\\n]{0,30}\\)\\s*\\n");

    /** The name of a scene, above what happens in it. */
    private static final Pattern SCENE = Pattern.compile(
            "^[^。?!:;_\\n]{2,20}\\n(?=\\s*\\[?(?:案例|情[景境]|场景|事件)?(?:背景|描述|设定|介绍)\\s?[\\]:])|^\\s*\\[(?:案例|情[景境]|场景|事件)?(?:背景|描述|情[景境]|场景)\\]\\s?:?");

    private static final Pattern TAG_TYPE =
            Pattern.compile("[(\\[]\\s?((?:多|单)选题?|多项选择|单项选择|不定项选择?|判断题?|可多选)\\s?[)\\]]");
    /** Letters in brackets: group 2. */
    static final Pattern LETTERS = Pattern.compile(
            "([(\\[])[ ]{0,8}([A-J](?:[ ]{0,2}[,、;/]?[ ]{0,2}[A-J]){0,9})[ ]{0,8}([)\\]])", Pattern.CASE_INSENSITIVE);

    private static final Pattern JUDGED = Pattern.compile(
            "([(\\[])[ ]{0,8}(" + Judgements.PRINTED
                    + ")[ ]{0,8}([)\\]])(?=[ 。.?!;]{0,3}$)|(?<=[。.?!)\\u4e00-\\u9fa5])[ ]{0,8}([√✓✔×✗✘╳✕])["
                    + " ]{0,3}$|(?<=[。.?!])[ ]{1,8}(正确|错误|对|错|true|false|[TF])[ ]{0,3}$",
            Pattern.CASE_INSENSITIVE);

    /** "——错。…": a judgement behind a dash, with its reason. */
    private static final Pattern DASHED = Pattern.compile(
            "\\s*(?:-{1,3}>?|=>|[→➜])\\s?(正确|错误|对|错|√|×|✓|✗)(?:[。.,，;；:]\\s*(.{0,300}))?$", Pattern.DOTALL);

    private StemReader() {}

    /** Cleans {@code draft.stem}, filling type, points and key on the way. */
    static void clean(Draft draft) {
        draft.stem = BULLET.matcher(draft.stem).replaceFirst("");
        leading(draft);
        StemTags.trailing(draft);
        points(draft);
        var tag = TAG_TYPE.matcher(Folding.fold(draft.stem));
        if (draft.labelType == null && tag.find()) {
            draft.labelType = tag.group(1).equals("可多选") ? QuestionForm.MULTIPLE_CHOICE : Vocabulary.type(tag.group(1));
        }
        key(draft);
        BlankKeys.take(draft);
        draft.stem = draft.stem.strip();
    }

    private static void leading(Draft draft) {
        for (var again = true; again; ) {
            var folded = Folding.fold(draft.stem);
            var type = TYPE_LABEL.matcher(folded);
            var other = OTHER_LABEL.matcher(folded);
            var tag = Points.TAG.matcher(folded);
            again = true;
            if (StemTags.leading(draft, folded)) {
                continue;
            }
            if (type.find()) {
                var named = Vocabulary.type(type.group().strip());
                draft.labelType = named == null ? draft.labelType : named;
                draft.stem = draft.stem.substring(type.end());
            } else if (other.find()) {
                draft.stem = draft.stem.substring(other.end());
            } else if (tag.lookingAt()) {
                draft.points = Points.of(tag.group(1));
                draft.stem = draft.stem.substring(tag.end()).strip();
            } else if (SOURCE.matcher(folded).find()) {
                draft.stem = draft.stem.substring(draft.stem.indexOf('\n') + 1);
            } else {
                again = scene(draft, folded);
            }
        }
    }

    /** A name that asks, above a scene that does not, is the question itself. */
    private static boolean scene(Draft draft, String folded) {
        var scene = SCENE.matcher(folded);
        if (!scene.find() || asksInsteadOf(folded.substring(0, scene.end()), folded.substring(scene.end()))) {
            return false;
        }
        draft.stem = draft.stem.substring(scene.end());
        return true;
    }

    private static boolean asksInsteadOf(String name, String rest) {
        return QuestionSense.soft(name) > 0 && QuestionSense.soft(rest) == 0;
    }

    private static void points(Draft draft) {
        var parts = Points.ofParts(Folding.fold(draft.stem));
        if (parts != null && draft.points == null) {
            draft.points = parts;
            return;
        }
        var tag = Points.TAG.matcher(Folding.fold(draft.stem));
        if (tag.find() && draft.points == null) {
            draft.points = Points.of(tag.group(1));
            draft.stem = without(draft.stem, tag.start(), tag.end());
            return;
        }
        var odd = Points.ODD.matcher(Folding.fold(draft.stem));
        if (odd.find()) {
            draft.add(Defect.doubt("suspiciousPoints", draft.ordinal, odd.group(1)));
            draft.stem = (draft.stem.substring(0, odd.start()) + draft.stem.substring(odd.end())).strip();
        }
    }

    /** What emphasises the bracket goes with it. */
    private static String without(String stem, int start, int end) {
        var from = start;
        var to = end;
        while (from > 0
                && to < stem.length()
                && "_*".indexOf(stem.charAt(to)) >= 0
                && stem.charAt(from - 1) == stem.charAt(to)) {
            from--;
            to++;
        }
        return (stem.substring(0, from) + stem.substring(to)).strip();
    }

    /** A key printed in the stem's bracket is taken out; the empty bracket stays. */
    private static void key(Draft draft) {
        var folded = Folding.fold(draft.stem);
        var judged = JUDGED.matcher(folded);
        if (draft.options.isEmpty() && judged.find()) {
            draft.key = judged.group(2) != null
                    ? judged.group(2)
                    : judged.group(4) != null ? judged.group(4) : judged.group(5);
            draft.stem = emptied(draft.stem, judged.start(), judged.end(), judged.group(2) != null);
            return;
        }
        var dashed = DASHED.matcher(folded);
        if (draft.options.isEmpty() && dashed.find() && dashed.start() > 0) {
            draft.key = dashed.group(1);
            var reason = dashed.group(2) == null ? "" : draft.stem.substring(dashed.start(2), dashed.end(2));
            draft.analysis = draft.analysis == null && !reason.isBlank() ? reason.strip() : draft.analysis;
            draft.stem = draft.stem.substring(0, dashed.start());
            return;
        }
        var letters = LETTERS.matcher(folded);
        if (!draft.options.isEmpty() && letters.find() && draft.key == null) {
            draft.key = letters.group(2);
            draft.stem = emptied(draft.stem, letters.start(), letters.end(), true);
        }
    }

    private static String emptied(String stem, int start, int end, boolean bracket) {
        var hole = bracket ? stem.charAt(start) + " " + stem.charAt(end - 1) : "";
        return stem.substring(0, start) + hole + stem.substring(end);
    }
}
