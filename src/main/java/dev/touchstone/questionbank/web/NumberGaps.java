package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.ImportItem;
import dev.touchstone.questionbank.ImportItemId;
import dev.touchstone.questionbank.Remark;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a document says about its numbers, at the questions where they jump or come again. */
final class NumberGaps {

    private NumberGaps() {}

    /**
     * By question; those without any are absent.
     *
     * @param defects of the document
     * @param items some of its questions
     * @param ordinals the number printed at the position before each of them
     */
    static Map<ImportItemId, List<Remark>> of(
            List<Remark> defects, List<ImportItem> items, Map<Integer, @Nullable Integer> ordinals) {
        var known = new HashSet<>(defects);
        var gaps = new HashMap<ImportItemId, List<Remark>>();
        for (var item : items) {
            var before = String.valueOf(ordinals.get(item.position() - 1));
            var number = String.valueOf(item.content().ordinal());
            var found = Stream.of(skipped(before, number), repeated(number))
                    .filter(known::contains)
                    .filter(gap -> gap.arguments().size() > 1 || before.equals(number))
                    .toList();
            if (item.position() > 1 && !found.isEmpty()) {
                gaps.put(item.id(), found);
            }
        }
        return gaps;
    }

    private static Remark skipped(String before, String number) {
        return new Remark("questionbank.defect.ordinalsSkipped", List.of(before, number), Remark.Severity.NOTICE);
    }

    private static Remark repeated(String number) {
        return new Remark("questionbank.defect.ordinalRepeated", List.of(number), Remark.Severity.NOTICE);
    }
}
