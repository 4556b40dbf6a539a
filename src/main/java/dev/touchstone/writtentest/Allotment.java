package dev.touchstone.writtentest;

import dev.touchstone.questionbank.Drawable;
import dev.touchstone.questionbank.QuestionId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Gives each place of a paper a question, none twice. A place gives one up when another needs it and it can take another
 * instead (augmenting paths: H. W. Kuhn, “The Hungarian method for the assignment problem”, 1955), so a paper that can be
 * filled is filled. A question that was taken stays on the paper, whatever is filled later.
 */
final class Allotment {

    private final List<Slot> slots;
    private final Map<QuestionId, Integer> holders = new HashMap<>();
    private final Map<Integer, Drawable> taken = new TreeMap<>();

    Allotment(List<Slot> slots) {
        this.slots = slots;
    }

    /** Fills as many places as can be filled by what may stand there; call it again with a rule that allows more. */
    void fill(BiPredicate<Slot, Drawable> rule) {
        for (int slot = 0; slot < slots.size(); slot++) {
            if (!taken.containsKey(slot)) {
                take(slot, rule, new HashSet<>());
            }
        }
    }

    /** The questions of a section in the order of its places. */
    List<Drawable> of(int section) {
        return taken.entrySet().stream()
                .filter(place -> slots.get(place.getKey()).section() == section)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** How many places of a section are empty. */
    int lacking(int section) {
        return (int) IntStream.range(0, slots.size())
                .filter(slot -> slots.get(slot).section() == section && !taken.containsKey(slot))
                .count();
    }

    private boolean take(int slot, BiPredicate<Slot, Drawable> rule, Set<QuestionId> tried) {
        for (var question : slots.get(slot).pool()) {
            if (rule.test(slots.get(slot), question)
                    && tried.add(question.question())
                    && isFree(question, slot, rule, tried)) {
                holders.put(question.question(), slot);
                taken.put(slot, question);
                return true;
            }
        }
        return false;
    }

    private boolean isFree(Drawable question, int slot, BiPredicate<Slot, Drawable> rule, Set<QuestionId> tried) {
        var holder = holders.get(question.question());
        return holder == null || (holder != slot && take(holder, rule, tried));
    }
}
