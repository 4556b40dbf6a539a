package dev.touchstone.writtentest;

import dev.touchstone.questionbank.QuestionVersionId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives each section of a paper its questions, none twice. A section gives one up when another needs it and it can take
 * another instead (augmenting paths), so a paper that can be filled is filled.
 */
final class Allotment {

    private final List<List<QuestionVersionId>> pools;
    private final Map<QuestionVersionId, Integer> holders = new HashMap<>();

    /** @param pools per section, what it may draw; earlier ones are preferred */
    Allotment(List<List<QuestionVersionId>> pools) {
        this.pools = pools;
    }

    /** Takes up to {@code count} more questions for the section; returns how many lack. */
    int fill(int section, int count) {
        for (int lacking = count; lacking > 0; lacking--) {
            if (!take(section, new HashSet<>())) {
                return lacking;
            }
        }
        return 0;
    }

    List<QuestionVersionId> of(int section) {
        return pools.get(section).stream()
                .filter(question -> Integer.valueOf(section).equals(holders.get(question)))
                .toList();
    }

    private boolean take(int section, Set<QuestionVersionId> tried) {
        for (var question : pools.get(section)) {
            if (tried.add(question) && isFree(question, section, tried)) {
                holders.put(question, section);
                return true;
            }
        }
        return false;
    }

    private boolean isFree(QuestionVersionId question, int section, Set<QuestionVersionId> tried) {
        var holder = holders.get(question);
        return holder == null || (holder != section && take(holder, tried));
    }
}
