package dev.touchstone.questionbank.reader;

import dev.touchstone.questionbank.reader.Outline.Run;

/** How much evidence a run of numbers needs before it counts as questions. */
final class Thresholds {

    private static final double MOST = 0.6;

    private final ItemEvidence evidence;

    Thresholds(ItemEvidence evidence) {
        this.evidence = evidence;
    }

    /** By what the nearest heading announces: questions, nothing, something else. */
    static double plain(int genre) {
        return genre > 0 ? 0.3 : genre == 0 ? 0.5 : 0.8;
    }

    /**
     * A run under a heading.
     *
     * @param typed when the heading names a type or declares a count
     * @param listed whether a colon right before it announces a list of whatever
     */
    boolean passes(Run run, int genre, boolean typed, boolean listed) {
        var enough = listed ? QuestionSense.LIKELY : plain(run.style == NumberStyle.NAMED ? Math.max(0, genre) : genre);
        return typed || Math.max(evidence.of(run), Math.max(evidence.ofCousins(run), evidence.ofChain(run))) >= enough;
    }

    /**
     * A run within a question is its list, unless most of its items have fields of their own or it visibly goes on asking.
     *
     * @param free whether no colon before it announces a list
     * @param quote depth of quotation of the question itself
     */
    boolean passesInside(Run run, boolean free, int quote) {
        if (run.quote > quote || run.style == NumberStyle.CIRCLE) {
            return false;
        }
        if (opensAnew(run)) {
            return evidence.of(run) >= QuestionSense.LIKELY;
        }
        if (run.inField || !free || run.items.size() < 2 || run.style.rank() > NumberStyle.DOT.rank()) {
            return evidence.withFields(run) >= MOST;
        }
        return evidence.of(run) >= QuestionSense.LIKELY;
    }

    /** Numbers of an outer kind do not list what belongs to a number of an inner one. */
    private static boolean opensAnew(Run run) {
        return run.items.size() > 1
                && run.style.rank() < run.parent.rank()
                && run.style.rank() <= NumberStyle.HAN.rank();
    }
}
