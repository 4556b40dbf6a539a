package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.ImportItem;
import dev.touchstone.questionbank.ImportItemId;
import dev.touchstone.questionbank.Remark;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a document says about its numbers, at the questions where they jump or come again. */
final class NumberGaps {

    private NumberGaps() {}

    /**
     * By question; those without any are absent.
     *
     * @param defects of the document
     * @param items all its questions, in printed order
     */
    static Map<ImportItemId, List<Remark>> of(List<Remark> defects, List<ImportItem> items) {
        var known = new HashSet<>(defects);
        var gaps = new HashMap<ImportItemId, List<Remark>>();
        for (var i = 1; i < items.size(); i++) {
            var before = String.valueOf(items.get(i - 1).content().ordinal());
            var number = String.valueOf(items.get(i).content().ordinal());
            var found = Stream.of(skipped(before, number), repeated(number))
                    .filter(known::contains)
                    .filter(gap -> gap.arguments().size() > 1 || before.equals(number))
                    .toList();
            if (!found.isEmpty()) {
                gaps.put(items.get(i).id(), found);
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
