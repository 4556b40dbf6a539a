package dev.touchstone.questionbank.reader;

import dev.touchstone.questionbank.reader.Outline.Item;
import dev.touchstone.questionbank.reader.Outline.Role;
import dev.touchstone.questionbank.reader.Outline.Run;
import java.util.HashSet;
import java.util.Set;

/** Lists under a heading of mark-up are questions when the lists under most headings of the same level are. */
final class Peers {

    private Peers() {}

    /** Promotes such lists; returns the levels of headings that hold questions. */
    static Set<Integer> promote(Item root) {
        var levels = new HashSet<Integer>();
        collect(root, levels);
        promote(root, levels);
        return levels;
    }

    private static void collect(Item item, Set<Integer> levels) {
        for (var run : item.children) {
            for (var child : run.items) {
                if (item.role == Role.SECTION && item.level > 0 && child.role == Role.QUESTION) {
                    levels.add(item.level);
                }
                collect(child, levels);
            }
        }
    }

    private static void promote(Item item, Set<Integer> levels) {
        for (var run : item.children) {
            if (item.role == Role.SECTION && levels.contains(item.level) && isRejected(run)) {
                run.items.forEach(child -> child.role = Role.QUESTION);
            }
            run.items.forEach(child -> promote(child, levels));
        }
    }

    private static boolean isRejected(Run run) {
        return run.quote == 0 && !run.inField && run.items.stream().allMatch(item -> item.role == Role.NONE);
    }
}
