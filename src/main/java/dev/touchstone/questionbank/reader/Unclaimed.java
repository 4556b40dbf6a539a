package dev.touchstone.questionbank.reader;

import dev.touchstone.questionbank.reader.Outline.Item;
import dev.touchstone.questionbank.reader.Outline.Role;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Text that no question took: nobody shall lose a question without being told where it stands. */
final class Unclaimed {

    private static final int MOST = 20;
    private static final int SHORTEST = 6;
    private static final int SHORTEST_WITHIN = 8;
    private static final int SHOWN = 40;
    private static final int LONGEST_TITLE = 45;
    private static final Pattern PARTING = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What the head of a paper asks for or says about itself. */
    private static final Pattern HEAD = Pattern.compile(
            "^\\s*(?:(?:应聘者|候选人|考生|面试者)?姓名|面试官|考官|应聘|部门|班级|学号|工号|岗位|日期|得分|时间|考试|答题|满分|总分|注意|说明|须知|name|date|time|score)",
            Pattern.CASE_INSENSITIVE);

    /** Of any paper in the document: a name to fill in, how long it takes. */
    private static final Pattern FORM = Pattern.compile("_{3,}|分钟|满分");

    private final Sheet sheet;
    private final List<Mark> marks;
    private final BitSet lines = new BitSet();
    private final Set<Integer> asking = new HashSet<>();

    private Unclaimed(Sheet sheet, List<Mark> marks) {
        this.sheet = sheet;
        this.marks = marks;
    }

    /** A stretch of lines; {@code asks} when it sounds like a question or has the fields of one. */
    record Stretch(int from, int to, boolean asks) {}

    /**
     * Notes on each draft what its passage holds beside its fields, and returns the defects of the text between them.
     *
     * @param source as uploaded, to name lines by
     */
    static List<Defect> report(
            Sheet sheet, List<Mark> marks, Item root, KeyZones zones, List<Draft> drafts, String source) {
        var search = new Unclaimed(sheet, marks);
        drafts.forEach(search::within);
        search.lines.set(0, sheet.lines().size());
        drafts.forEach(search::claimLines);
        zones.stretches().forEach(zone -> search.claim(zone.start(), zone.end()));
        search.headings(root);
        search.keyHeadings();
        var sections = new HashSet<String>();
        drafts.forEach(draft -> sections.add(letters(draft.above.section() == null ? "" : draft.above.section())));
        search.furniture(drafts.isEmpty() ? sheet.length() : drafts.get(0).start, String.join("|", sections));
        return search.told(source);
    }

    private void claimLines(Draft draft) {
        claim(draft.start, draft.end);
    }

    private void claim(int from, int to) {
        if (from < to) {
            lines.clear(sheet.lineNumber(from), sheet.lineNumber(to - 1) + 1);
        }
    }

    private void headings(Item item) {
        for (var run : item.children) {
            for (var child : run.items) {
                if (child.role == Role.SECTION) {
                    lines.clear(sheet.lineNumber(child.mark.start()));
                }
                headings(child);
            }
        }
    }

    private void keyHeadings() {
        marks.stream()
                .filter(mark -> mark.kind() == Mark.Kind.KEYS)
                .forEach(mark -> lines.clear(sheet.lineNumber(mark.start())));
    }

    /** Titles, what a paper says about itself, and phrases that announce a section are no lost text. */
    private void furniture(int first, String sections) {
        for (var i = lines.nextSetBit(0); i >= 0; i = lines.nextSetBit(i + 1)) {
            var line = sheet.lines().get(i);
            var text = sheet.folded(line.start(), line.end()).strip();
            var letters = letters(text);
            var head = (line.start() < first || FORM.matcher(text).find())
                    && (HEAD.matcher(text).find() || Vocabulary.declares(text));
            var title = text.length() <= LONGEST_TITLE
                    && (Vocabulary.genre(text) > 0 || line.start() < first && i < 2)
                    && !text.matches(".*[?。:]$")
                    && QuestionSense.soft(text) == 0;
            if (letters.length() < SHORTEST && QuestionSense.soft(text) == 0
                    || head
                    || title
                    || sections.contains(letters)) {
                lines.clear(i);
            } else if (asks(line, text)) {
                asking.add(i);
            }
        }
    }

    private boolean asks(Sheet.Line line, String text) {
        return QuestionSense.soft(text) >= QuestionSense.LIKELY
                || Marks.between(marks, line.start(), line.end()).stream()
                        .anyMatch(mark -> mark.kind() == Mark.Kind.ANSWER || mark.kind() == Mark.Kind.STEM);
    }

    private List<Defect> told(String source) {
        var defects = new ArrayList<Defect>();
        var stretches = stretches();
        var numbers = new LineNumbers(source);
        for (var stretch : stretches.subList(0, Math.min(MOST, stretches.size()))) {
            var from = sheet.lines().get(stretch.from());
            var to = sheet.lines().get(stretch.to());
            var place = numbers.between(sheet.passage(from.start(), to.end()));
            var text = shortened(sheet.slice(from.start(), from.end()));
            defects.add(
                    stretch.asks()
                            ? Defect.doubt("unclaimedQuestion", null, place, text)
                            : Defect.notice("unclaimed", null, place, text));
        }
        if (stretches.size() > MOST) {
            defects.add(Defect.notice("unclaimedMore", null, stretches.size() - MOST));
        }
        return defects;
    }

    private List<Stretch> stretches() {
        var stretches = new ArrayList<Stretch>();
        for (var from = lines.nextSetBit(0); from >= 0; ) {
            var to = lines.nextClearBit(from) - 1;
            var begin = from;
            stretches.add(new Stretch(begin, to, asking.stream().anyMatch(line -> line >= begin && line <= to)));
            from = lines.nextSetBit(to + 1);
        }
        return stretches;
    }

    /** What stands in a question's passage and went into none of its fields. */
    private void within(Draft draft) {
        var claimed = letters(draft.stem + "|" + draft.options + "|" + draft.answer + "|" + draft.analysis + "|"
                + draft.criteria + "|" + draft.key + "|" + draft.probes + "|" + draft.above.section());
        var inside = Marks.between(marks, draft.bodyStart, draft.end);
        var from = draft.bodyStart;
        for (var mark : inside) {
            if (lost(draft, claimed, from, mark.start())) {
                return;
            }
            from = isAside(mark) ? Math.max(mark.end(), sheet.lineAt(mark.end()).end()) : mark.end();
        }
        lost(draft, claimed, from, draft.end);
    }

    private static boolean isAside(Mark mark) {
        return mark.kind() == Mark.Kind.OTHER || mark.kind() == Mark.Kind.POINTS || mark.kind() == Mark.Kind.TYPE;
    }

    private boolean lost(Draft draft, String claimed, int from, int to) {
        for (var run : PARTING.split(sheet.folded(from, to))) {
            if (run.length() >= SHORTEST_WITHIN && !claimed.contains(letters(run))) {
                draft.add(Defect.doubt("textLeftOver", draft.ordinal, shortened(run)));
                return true;
            }
        }
        return false;
    }

    private static String letters(String text) {
        return Letters.of(Folding.fold(text));
    }

    private static String shortened(String text) {
        var line = text.replace('\n', ' ').strip();
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }
}
