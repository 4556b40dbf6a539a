package dev.touchstone.questionbank.reader;

import dev.touchstone.questionbank.reader.Outline.Item;
import dev.touchstone.questionbank.reader.Outline.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The line above the first section of a paper that says how many questions it has and what they are worth together. */
final class PaperHead {

    private static final int LINES = 8;
    private static final int LONGEST = 120;

    private PaperHead() {}

    /** Null when nothing is declared, or when several papers stand in one document. */
    static @Nullable String of(Sheet sheet, Item root, List<Draft> drafts) {
        if (drafts.isEmpty() || titles(root) > 1) {
            return null;
        }
        for (var line : sheet.lines().subList(0, Math.min(LINES, sheet.lines().size()))) {
            var text = sheet.slice(line.start(), line.end());
            if (line.end() > drafts.get(0).start || isSection(root, line)) {
                return null;
            }
            var declared = Declaration.of(Folding.fold(text));
            if (text.length() <= LONGEST && (declared.total() != null || declared.count() != null)) {
                return text;
            }
        }
        return null;
    }

    private static long titles(Item root) {
        return root.children.stream()
                .flatMap(run -> run.items.stream())
                .filter(item -> item.mark.kind() == Mark.Kind.TITLE)
                .count();
    }

    /** A numbered or typed heading speaks for its own questions. */
    private static boolean isSection(Item parent, Sheet.Line line) {
        return parent.children.stream()
                .flatMap(run -> run.items.stream())
                .anyMatch(item -> item.role == Role.SECTION
                                && item.mark.kind() != Mark.Kind.TITLE
                                && item.mark.start() >= line.start()
                                && item.mark.start() <= line.end()
                        || item.mark.start() <= line.end() && isSection(item, line));
    }
}
