package dev.touchstone.questionbank.reader;

import dev.touchstone.questionbank.reader.Outline.Run;

/** How much evidence a run of numbers needs before it counts as questions. */
final class Thresholds {

    private static final double NEVER = 2;

    private Thresholds() {}

    /** By what the nearest heading announces: questions, nothing, something else. */
    static double plain(int genre) {
        return genre > 0 ? 0.3 : genre == 0 ? 0.5 : 0.8;
    }

    static double of(int genre, boolean typed, Run run, boolean inQuestion, boolean free, int sheetQuote) {
        if (!inQuestion) {
            return typed ? 0 : plain(genre);
        }
        if (run.quote > sheetQuote) {
            return NEVER;
        }
        if (run.inField || !free || run.items.size() < 2 || run.style.rank() > NumberStyle.DOT.rank()) {
            return run.style == NumberStyle.CIRCLE ? NEVER : ItemEvidence.FIELDS_IN_MOST;
        }
        return QuestionSense.LIKELY;
    }
}
