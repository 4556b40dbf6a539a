package dev.touchstone.questionbank.reader;

import dev.touchstone.questionbank.reader.Outline.Item;
import dev.touchstone.questionbank.reader.Outline.Role;
import dev.touchstone.questionbank.reader.Outline.Run;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides which numbers are sections, which are questions, and which are only lists. */
final class OutlineJudge {

    /** "口头表达（30分）" */
    private static final Pattern WORTH = Pattern.compile(
            "\\s*[^?。!;(]{2,20}\\((?:[^()]{0,20}[,，])?\\s?(?:共|满分)?\\s?\\d{1,3}\\s?分[^()]{0,30}\\)\\s*");

    private static final int LONGEST_HEADER = 60;

    private final Sheet sheet;
    private final ItemEvidence evidence;
    private final Thresholds thresholds;

    OutlineJudge(Sheet sheet, List<Mark> marks) {
        this.sheet = sheet;
        this.evidence = new ItemEvidence(sheet, marks);
        this.thresholds = new Thresholds(evidence);
    }

    /** Judges all; returns the levels of headings that hold questions. */
    Set<Integer> judge(Item root) {
        root.role = Role.SECTION;
        var before = sheet.folded(0, Math.min(root.ownEnd(), 400));
        judgeChildren(root, Vocabulary.genre(before), false, false);
        HeadingQuestions.promote(sheet, root);
        return Peers.promote(root);
    }

    private void judgeChildren(Item parent, int genre, boolean typed, boolean inQuestion) {
        for (var run : parent.children) {
            judge(run, genre, typed, inQuestion);
        }
    }

    private void judge(Run run, int genre, boolean typed, boolean inQuestion) {
        if (inQuestion && announced(run)) {
            decide(run, 1, typed, false);
        } else {
            decide(run, genre, typed, inQuestion);
        }
    }

    private void decide(Run run, int genre, boolean typed, boolean inQuestion) {
        if (run.style == NumberStyle.NONE) {
            run.items.forEach(item -> section(item, genre, inQuestion));
            return;
        }
        var sections =
                run.items.stream().filter(item -> headsSection(item, genre)).toList();
        if (!sections.isEmpty() && !(inQuestion && run.inField)) {
            sections.forEach(item -> section(item, genre, false));
            run.items.stream().filter(item -> !sections.contains(item)).forEach(item -> lone(item, genre));
            return;
        }
        var passes = inQuestion
                ? thresholds.passesInside(
                        run,
                        asksBefore(run),
                        sheet.lineAt(run.parent.mark.start()).quote())
                : thresholds.passes(run, genre, typed, genre == 0 && !asksBefore(run))
                        || genre >= 0 && evidence.filled(run);
        if (passes) {
            run.filled = evidence.filled(run);
            run.items.forEach(item -> question(item, genre));
        } else {
            run.items.forEach(item -> judgeChildren(item, genre, typed, inQuestion));
        }
    }

    /** What only leads to questions with options is their material. */
    private void question(Item item, int genre) {
        if (isMaterial(item)) {
            section(item, genre, false);
            return;
        }
        item.role = Role.QUESTION;
        judgeChildren(item, genre, false, true);
    }

    private void lone(Item item, int genre) {
        if (item.children.isEmpty()
                && genre >= 0
                && Vocabulary.genre(header(item)) >= 0
                && evidence.of(item) >= QuestionSense.LIKELY) {
            item.role = Role.QUESTION;
        } else {
            judgeChildren(item, genre, false, false);
        }
    }

    private void section(Item item, int genre, boolean inQuestion) {
        item.role = Role.SECTION;
        var header = header(item);
        var own = Vocabulary.genre(header);
        var typed = Vocabulary.namesType(header) || Vocabulary.declares(header);
        for (var run : item.children) {
            var passedOn = own != 0 && !(run.style == NumberStyle.NONE && Vocabulary.isContents(header));
            judge(run, passedOn ? own : genre, typed, inQuestion);
        }
    }

    /** Whether the item announces others instead of asking itself. */
    private boolean headsSection(Item item, int genre) {
        var header = header(item);
        if (item.mark.style().rank() <= NumberStyle.HAN_BRACKET.rank()
                && (Vocabulary.namesType(header) || Vocabulary.declares(header))
                && !header.contains("?")
                && header.length() <= LONGEST_HEADER) {
            return true;
        }
        if (item.mark.style() == NumberStyle.HAN
                && !item.children.isEmpty()
                && WORTH.matcher(header).matches()) {
            return true;
        }
        if (item.mark.style() == NumberStyle.CHAPTER) {
            return true;
        }
        return !item.children.isEmpty() && announces(item, header) && asksInside(item, genre);
    }

    private boolean isMaterial(Item item) {
        return item.mark.style().rank() <= NumberStyle.HAN_BRACKET.rank()
                && !item.children.isEmpty()
                && item.children.stream().flatMap(run -> run.items.stream()).allMatch(child -> child.optioned);
    }

    private boolean announces(Item item, String header) {
        var length = item.ownEnd() - item.mark.end();
        var shortEnough = length <= (item.mark.style().rank() <= 2 ? 90 : 40);
        return shortEnough
                && !header.contains("?")
                && !QuestionSense.hasGap(header)
                && !ItemEvidence.fieldsOnlyAtItsEnd(item.children.get(0))
                && !item.children.get(0).inField
                && (item.mark.style().rank() <= 2 || !header.strip().endsWith(":"));
    }

    private boolean asksInside(Item item, int genre) {
        return item.children.stream()
                .anyMatch(run -> evidence.of(run) >= Thresholds.plain(genre) || asksDeeper(run, genre));
    }

    private boolean asksDeeper(Run run, int genre) {
        return run.items.stream().anyMatch(item -> !item.children.isEmpty() && asksInside(item, genre));
    }

    private boolean asksBefore(Run run) {
        var before = sheet.folded(run.parent.mark.end(), run.items.get(0).mark.start())
                .strip();
        return !before.endsWith(":");
    }

    /** Whether a phrase in the text before it announces questions, as between papers that run into each other. */
    private boolean announced(Run run) {
        var first = run.items.get(0).mark.start();
        var start = LeadIn.find(sheet, run.parent.mark.end(), first);
        return start > 0
                && Vocabulary.genre(sheet.folded(start, first)) > 0
                && !sheet.folded(start, first).contains("以下几个");
    }

    private String header(Item item) {
        var line = sheet.lineAt(item.mark.start());
        var from = item.mark.kind() == Mark.Kind.ORDINAL || item.mark.kind() == Mark.Kind.WEAK_ORDINAL
                ? item.mark.end()
                : item.mark.start();
        return sheet.folded(from, Math.max(from, Math.min(Math.min(line.end(), from + 120), item.ownEnd())));
    }
}
