package dev.touchstone.questionbank.reader;

import dev.touchstone.questionbank.reader.Outline.Item;
import dev.touchstone.questionbank.reader.Outline.Role;
import dev.touchstone.questionbank.reader.Outline.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Walks the judged outline and writes a draft for every question. */
final class DraftWriter {

    private static final Pattern TOPIC = Pattern.compile("^\\s*(?:话题|议题|辩题|讨论题?)");

    private static final Pattern SCENE =
            Pattern.compile("^\\s*(?:scenario|situation|role.?play)\\s?\\d", Pattern.CASE_INSENSITIVE);

    private final Sheet sheet;
    private final List<Mark> marks;
    private final DraftFiller filler;
    private final Set<Integer> askingLevels;
    private final ReadingProgress progress;
    private final List<Draft> drafts = new ArrayList<>();
    private int group;

    /** @param askingLevels heading levels whose headings hold questions */
    DraftWriter(Sheet sheet, List<Mark> marks, Set<Integer> askingLevels, ReadingProgress progress) {
        this.sheet = sheet;
        this.marks = marks;
        this.askingLevels = askingLevels;
        this.progress = progress;
        this.filler = new DraftFiller(sheet, marks);
    }

    List<Draft> write(Item root) {
        var above = Above.top(sheet.folded(0, Math.min(root.ownEnd(), 300)));
        loose(root, 0, above);
        walk(root, above);
        PhraseBook.drop(drafts);
        return drafts;
    }

    private void walk(Item item, Above above) {
        for (var run : item.children) {
            group++;
            var announced = leadIn(item, run, above);
            run.items.forEach(child -> visit(child, announced));
        }
    }

    private void visit(Item item, Above above) {
        progress.at(ReadingPhase.ASKING, item.mark.start(), sheet.length(), drafts.size());
        if (item.role == Role.QUESTION) {
            var end = quoted(item, firstNested(item));
            var begin = Followers.begin(sheet, marks, item.mark.end(), end);
            drafts.add(filler.fill(draft(item, above), begin));
            followers(begin, end, above);
            walk(item, above);
            return;
        }
        var inner = item.role == Role.SECTION ? above.under(header(item)) : above;
        loose(item, item.mark.end(), inner);
        walk(item, Vocabulary.isContents(Folding.fold(header(item))) ? above : inner);
    }

    private void followers(int from, int to, Above above) {
        if (from < to) {
            group++;
            Unnumbered.find(sheet, marks, from, to)
                    .forEach(piece -> add(piece.start(), piece.start(), piece.end(), above));
        }
    }

    /** Questions without a number in the text before the first number. */
    private void loose(Item item, int from, Above above) {
        var pieces = Unnumbered.find(sheet, marks, from, item.ownEnd());
        if (pieces.isEmpty() && !holdsQuestions(item)) {
            var expected = item.level > 0 && askingLevels.contains(item.level);
            pieces = expected || above.genre() > 0 ? Prompts.find(sheet, from, item.ownEnd(), expected) : pieces;
            if (pieces.isEmpty() && expected) {
                headingItself(item, above);
            }
        }
        if (above.genre() < 0) {
            pieces = pieces.stream().filter(this::asksPlainly).toList();
        }
        group++;
        pieces.forEach(piece -> add(piece.start(), piece.start(), piece.end(), above));
    }

    /** Under a heading that announces something else an order is none to the candidate. */
    private boolean asksPlainly(Unnumbered.Piece piece) {
        return QuestionSense.soft(
                        sheet.folded(piece.start(), sheet.lineAt(piece.start()).end()))
                != QuestionSense.LIKELY;
    }

    private void headingItself(Item item, Above above) {
        var words = sheet.folded(item.mark.start(), item.mark.end());
        if (item.children.isEmpty() && QuestionSense.soft(words) >= QuestionSense.LIKELY) {
            add(item.mark.start(), LetterPrefix.end(words) + item.mark.start(), item.end, above);
        }
    }

    private void add(int start, int body, int end, Above above) {
        var draft = new Draft(start, body, above);
        draft.group = group;
        drafts.add(filler.fill(draft, end));
    }

    private static boolean holdsQuestions(Item item) {
        return item.children.stream()
                .flatMap(run -> run.items.stream())
                .anyMatch(child -> child.role != Role.NONE || holdsQuestions(child));
    }

    /** A phrase right before the first number of a list announces it and belongs to no question. */
    private Above leadIn(Item parent, Run run, Above above) {
        var first = run.items.get(0);
        var at = first.mark.start();
        if (first.role != Role.QUESTION) {
            return above;
        }
        var numbered = parent.role == Role.QUESTION || parent.mark.kind() == Mark.Kind.ORDINAL;
        var previous = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
        var lowest =
                Math.max(numbered ? parent.mark.end() : parent.mark.start(), previous == null ? 0 : previous.start);
        var start = LeadIn.find(sheet, lowest, at);
        if (start >= 0 && isHeadingOf(parent, start)) {
            return above;
        }
        if (start >= 0 && previous != null && previous.end > start) {
            drafts.set(drafts.size() - 1, filler.fill(previous.fresh(), start));
        }
        return start < 0 ? above : above.under(sheet.slice(start, at));
    }

    /** Whether it is only the second half of the heading's own line. */
    private boolean isHeadingOf(Item parent, int at) {
        var line = sheet.lineAt(parent.mark.start());
        return parent.role == Role.SECTION
                && parent.mark.kind() == Mark.Kind.ORDINAL
                && line.length() < Boundaries.FUSED
                && at <= line.end();
    }

    private String header(Item item) {
        var line = sheet.lineAt(item.mark.start());
        var end = Math.min(Math.min(line.end(), item.ownEnd()), item.mark.start() + 120);
        return sheet.slice(item.mark.start(), Math.max(item.mark.end(), end));
    }

    private Draft draft(Item item, Above above) {
        var heading = item.mark.kind() == Mark.Kind.HEADING;
        var words = sheet.folded(item.mark.start(), item.mark.end());
        var body = heading ? item.mark.start() + LetterPrefix.end(words) : item.mark.end();
        var draft = new Draft(item.mark.start(), body, above);
        draft.ordinal = item.mark.number() > 0 ? item.mark.number() : null;
        draft.group = group;
        draft.labelType = TOPIC.matcher(words).find()
                ? QuestionForm.DISCUSSION
                : SCENE.matcher(words).find() ? QuestionForm.SCENARIO : null;
        draft.key = KeyPrefix.of(sheet.folded(item.mark.start(), item.mark.end()));
        draft.siblingsFilled = item.run != null && item.run.filled;
        draft.siblingsLabelled = item.run != null && item.run.isMostlyLabelled();
        return draft;
    }

    /** What is quoted ends with the quotation. */
    private int quoted(Item item, int end) {
        var quote = item.run == null ? 0 : item.run.quote;
        return quote == 0
                ? end
                : sheet.linesWithin(item.mark.end(), end).stream()
                        .filter(line -> line.quote() < quote && line.start() > item.mark.start())
                        .findFirst()
                        .map(Sheet.Line::start)
                        .orElse(end);
    }

    private static int firstNested(Item item) {
        var first = item.end;
        for (var run : item.children) {
            for (var child : run.items) {
                var nested = child.role != Role.NONE ? child.mark.start() : firstNested(child);
                first = nested == child.end ? first : Math.min(first, nested);
            }
        }
        return first;
    }
}
