package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Finds every piece of structure in a sheet, at line starts and within fused lines. Recognises, does not decide. */
final class MarkScanner {

    private MarkScanner() {}

    static List<Mark> scan(Sheet sheet, ReadingProgress progress) {
        var passes = new Passes(progress, ReadingPhase.MARKING, 2 + FieldLabels.PASSES + Ordinals.PASSES);
        var headings =
                CompletableFuture.supplyAsync(() -> Headings.of(sheet)); // the longest of them, beside the others
        var numbered = new ArrayList<Mark>();
        FieldLabels.scan(sheet, numbered, passes);
        Ordinals.scan(sheet, numbered, passes);
        OptionLetters.scan(sheet, numbered);
        passes.passed(numbered.size());
        var found = new ArrayList<>(headings.join());
        found.addAll(numbered);
        passes.passed(found.size());
        found.sort(Comparator.comparingInt(Mark::start)
                .thenComparing(MarkScanner::weight)
                .thenComparing(mark -> -mark.end()));
        return KeysAhead.settle(sheet, withoutOverlaps(found));
    }

    /** Of two that begin together the more telling one comes first. */
    private static int weight(Mark mark) {
        return switch (mark.kind()) {
            case KEYS -> 0;
            case TITLE -> 1;
            case ORDINAL -> 2;
            case HEADING -> 3;
            case OPTION -> 5;
            case WEAK_ORDINAL -> 6;
            default -> 4;
        };
    }

    /** "1. 1、": a number right behind a number says nothing new. */
    private static boolean isDoubled(List<Mark> kept, Mark mark) {
        if (kept.isEmpty() || !isOrdinal(mark)) {
            return false;
        }
        var before = kept.get(kept.size() - 1);
        return isOrdinal(before)
                && before.style().rank() >= NumberStyle.NAMED.rank()
                && !mark.lineStart()
                && before.number() == mark.number()
                && mark.start() - before.end() <= 2;
    }

    /** "B. ②": what an option says. */
    private static boolean isOption(List<Mark> kept, Mark mark) {
        return mark.style() == NumberStyle.CIRCLE
                && !mark.lineStart()
                && !kept.isEmpty()
                && kept.get(kept.size() - 1).kind() == Mark.Kind.OPTION
                && mark.start() - kept.get(kept.size() - 1).end() <= 2;
    }

    private static boolean isOrdinal(Mark mark) {
        return mark.kind() == Mark.Kind.ORDINAL || mark.kind() == Mark.Kind.WEAK_ORDINAL;
    }

    private static List<Mark> withoutOverlaps(List<Mark> sorted) {
        var kept = new ArrayList<Mark>();
        var taken = 0;
        for (var mark : sorted) {
            if (mark.start() >= taken && !isDoubled(kept, mark) && !isOption(kept, mark)) {
                kept.add(mark);
                taken = mark.end();
            }
        }
        return kept;
    }
}
