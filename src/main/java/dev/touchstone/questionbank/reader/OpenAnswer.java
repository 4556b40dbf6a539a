package dev.touchstone.questionbank.reader;

import java.util.regex.Pattern;

/** Parts an open question from the unlabelled answer printed behind it. */
final class OpenAnswer {

    private static final Pattern PROBE = Pattern.compile("(?<=[。.?？!！])[(（]([^()（）\\n]{6,120})[)）]\\s*$");
    /** On a line of its own: "（考察：抗压）". */
    private static final Pattern PROBED = Pattern.compile("[(（]\\s?考[察查核][^()（）\\n]{1,120}[)）]");

    private static final Pattern ASSESSES = Pattern.compile("是否|能力|意识|考[察查]|应聘者|候选人|态度|素质|怎么处理|水平|经验|动机");
    private static final Pattern BLANKS = Pattern.compile("^[^。?？]{0,30}(?:[(（]\\s*[%分]?\\s*[)）]|_{2,})");

    private static final Pattern TYPE = Pattern.compile("\\[[^\\[\\]]{2,6}题\\]\\s*\\*?");

    /** What a question asks for beside its words. */
    private static final Pattern CONDITION = Pattern.compile("(?:(?:答题|讨论|回答|写作|作答)?要求|字数|背景|提示|材料|注意)\\s?:");

    /** "场景：…", followed by who plays whom and what is to be done. */
    private static final Pattern SCENE = Pattern.compile("(?:模拟)?(?:场景|情[景境]|背景|角色|任务|案例)(?:描述|设定|说明)?\\s?:");

    private static final Pattern PART = Pattern.compile("[^:。?]{1,8}:");

    private static final Pattern TASK =
            Pattern.compile("\\n\\s{0,4}(?:(?:your )?task|任务)\\s?:", Pattern.CASE_INSENSITIVE);

    private static final Pattern DEMAND = Pattern.compile("字|分钟|举例|说明|理由|要求|结合|至少|不少于|请|列|写");

    private static final int LOOKED_AT = 400;

    private OpenAnswer() {}

    /** Offset in the sheet where the answer begins; {@code to} if there is none. */
    static int boundary(Sheet sheet, int from, int to) {
        var line = sheet.lineAt(from);
        if (line.level() > 0) {
            return Math.min(to, line.end());
        }
        var stop = paragraphEnd(sheet, from, to);
        var within = withinLine(sheet, from, stop);
        if (within < stop) {
            return within;
        }
        return stop < to && !leadsOn(sheet, from, stop) && !tasked(sheet, stop, to) ? stop : to;
    }

    private static int paragraphEnd(Sheet sheet, int from, int to) {
        for (var i = from; i < to; i++) {
            if (sheet.text().charAt(i) == '\n' && !Wrapping.continues(sheet, i)) {
                return i;
            }
        }
        return to;
    }

    /** A stem that ends with a colon goes on; so does one whose next lines hold only blanks to fill. */
    private static boolean leadsOn(Sheet sheet, int from, int stop) {
        var next =
                sheet.folded(stop, Math.min(sheet.length(), stop + LOOKED_AT)).strip();
        var asked = sheet.folded(from, stop).strip();
        return asked.endsWith(":")
                || SCENE.matcher(asked).lookingAt() && PART.matcher(next).lookingAt()
                || CONDITION.matcher(next).lookingAt();
    }

    /** Whether what is to be done is only said further down. */
    private static boolean tasked(Sheet sheet, int stop, int to) {
        return TASK.matcher(sheet.folded(stop, Math.min(to, stop + LOOKED_AT))).find();
    }

    /** In fused text the answer begins behind the question mark: after white space, or at once when no question follows. */
    private static int withinLine(Sheet sheet, int from, int to) {
        var folded = sheet.folded();
        var asked = -1;
        for (var i = from; i < to; i++) {
            if ("?。!".indexOf(folded.charAt(i)) < 0) {
                continue;
            }
            if (QuestionSense.soft(folded.substring(from, Math.min(i + 1, from + LOOKED_AT))) > 0) {
                asked = i;
                var next = endOfSigns(folded, i, to);
                if (next < to && folded.charAt(next) == ' ' && !isMore(folded, next, to)) {
                    return next;
                }
            }
        }
        return asked < 0 ? to : glued(folded, from, to);
    }

    private static int endOfSigns(String folded, int at, int to) {
        var i = at + 1;
        if (i < to && folded.charAt(i) == '(') {
            var close = Brackets.closing(folded, i + 1, Math.min(to, i + 30));
            i = close < 0 ? i : close + 1;
        }
        while (i < to && "?。!)\"”".indexOf(folded.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** Whether what follows still belongs to the question: another question, an order, blanks to fill. */
    private static boolean isMore(String folded, int from, int to) {
        var rest = folded.substring(from, Math.min(to, from + LOOKED_AT)).strip();
        if (rest.isEmpty()
                || TYPE.matcher(rest).matches()
                || BLANKS.matcher(rest).find()) {
            return true;
        }
        var sentence = rest.split("[。;!]|(?<=\\?)", 2)[0];
        return sentence.length() < 60 && sentence.endsWith("?") || rest.length() < 40 && QuestionSense.soft(rest) > 0;
    }

    /** Without white space: the last question mark, when a longer statement follows it. */
    private static int glued(String folded, int from, int to) {
        var last = folded.lastIndexOf('?', to - 1);
        if (last < from) {
            return to;
        }
        var rest = folded.substring(last + 1, to).strip();
        var enough = rest.length() >= 15
                || rest.length() >= 6
                        && rest.endsWith("。")
                        && !DEMAND.matcher(rest).find();
        return enough && !rest.startsWith("(") && QuestionSense.soft(rest) == 0 ? last + 1 : to;
    }

    /** What is probed, printed in brackets behind the question, is explanation. */
    static void probe(Draft draft) {
        if (draft.analysis == null
                && draft.answer != null
                && PROBED.matcher(draft.answer.strip()).matches()) {
            draft.analysis = draft.answer.strip().replaceAll("^[(（]|[)）]$", "");
            draft.answer = null;
        }
        var probe = PROBE.matcher(draft.stem);
        if (draft.analysis == null
                && probe.find()
                && ASSESSES.matcher(probe.group(1)).find()) {
            draft.analysis = probe.group(1);
            draft.stem = draft.stem.substring(0, probe.start()).strip();
        }
    }
}
