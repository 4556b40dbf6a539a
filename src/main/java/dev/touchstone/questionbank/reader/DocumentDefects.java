package dev.touchstone.questionbank.reader;

import dev.touchstone.questionbank.reader.Outline.Item;
import dev.touchstone.questionbank.reader.Outline.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a document as a whole: declared against found, gaps in the numbers, questions printed twice. */
final class DocumentDefects {

    private final List<Draft> drafts;
    private final List<Defect> defects = new ArrayList<>();

    private DocumentDefects(List<Draft> drafts) {
        this.drafts = drafts;
    }

    /** Of a document without sections. */
    static List<Defect> of(List<Draft> drafts) {
        var check = new DocumentDefects(drafts);
        check.gaps();
        check.twice();
        return check.defects;
    }

    static List<Defect> of(Sheet sheet, Item root, List<Draft> drafts, List<Draft> tabled) {
        var check = new DocumentDefects(drafts);
        if (drafts.isEmpty() && tabled.isEmpty()) {
            check.defects.add(Defect.blocking("noQuestions", null));
        }
        check.whole(sheet, root, tabled);
        check.sections(sheet, root);
        check.gaps();
        check.twice();
        return check.defects;
    }

    /** What the head of the paper declares of all its questions. */
    private void whole(Sheet sheet, Item root, List<Draft> tabled) {
        var head = PaperHead.of(sheet, root, drafts);
        if (head != null) {
            var all = new ArrayList<>(drafts);
            all.addAll(tabled);
            declared(head, all);
        }
    }

    private void declared(String header, List<Draft> held) {
        var declared = Declaration.of(Folding.fold(header));
        if (declared.count() != null && declared.count() != held.size()) {
            defects.add(Defect.doubt("countDiffers", null, header, declared.count(), held.size()));
        }
        if (declared.contradictsItself()) {
            defects.add(Defect.doubt("totalDiffers", null, header));
        }
        var found = sum(held);
        if (declared.total() != null
                && !declared.contradictsItself()
                && found != null
                && declared.total().compareTo(found) != 0) {
            defects.add(Defect.doubt(
                    "pointsDiffer", null, header, declared.total().toPlainString(), found.toPlainString()));
        }
    }

    /** Null unless each of them says what it is worth. */
    private static @Nullable BigDecimal sum(List<Draft> held) {
        var sum = BigDecimal.ZERO;
        for (var draft : held) {
            var points = draft.points != null ? draft.points : draft.above.points();
            if (points == null) {
                return null;
            }
            sum = sum.add(points);
        }
        return held.isEmpty() ? null : sum;
    }

    private void sections(Sheet sheet, Item item) {
        for (var run : item.children) {
            for (var child : run.items) {
                if (child.role == Role.SECTION) {
                    section(sheet, child);
                }
                sections(sheet, child);
            }
        }
    }

    private void section(Sheet sheet, Item item) {
        var end = Math.min(sheet.lineAt(item.mark.start()).end(), Math.max(item.ownEnd(), item.mark.end()));
        var header = sheet.slice(item.mark.start(), Math.min(end, item.mark.start() + 120));
        declared(
                header,
                drafts.stream()
                        .filter(draft -> draft.start >= item.mark.start() && draft.start < item.end)
                        .toList());
    }

    private void gaps() {
        Draft before = null;
        for (var draft : drafts) {
            if (before != null && before.group == draft.group && before.ordinal != null && draft.ordinal != null) {
                if (draft.ordinal > before.ordinal + 1) {
                    defects.add(Defect.notice("ordinalsSkipped", null, before.ordinal, draft.ordinal));
                } else if (draft.ordinal.equals(before.ordinal)) {
                    defects.add(Defect.notice("ordinalRepeated", null, draft.ordinal));
                }
            }
            before = draft;
        }
    }

    private void twice() {
        Map<String, Draft> seen = new HashMap<>();
        var told = new HashSet<String>();
        for (var draft : drafts) {
            var stem = Repeats.bare(draft.stem);
            var earlier = stem.isEmpty() ? null : seen.putIfAbsent(stem, draft);
            if (earlier != null && told.add(stem)) {
                defects.add(Defect.doubt("printedTwice", draft.ordinal, shortened(draft.stem)));
            }
        }
    }

    private static String shortened(String stem) {
        return stem.length() > 40 ? stem.substring(0, 40) + "…" : stem;
    }
}
