package dev.touchstone.questionbank;

/** Hears how far something is that takes long. */
@FunctionalInterface
interface WorkProgress {

    /** Nobody listens. */
    WorkProgress UNHEARD = (done, total) -> {};

    /** @param done of {@code total} questions; may end the work by an exception */
    void at(int done, int total);
}
