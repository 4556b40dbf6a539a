package dev.touchstone.questionbank;

/** Ends work that somebody stopped, or that another node goes on with; not a failure. */
final class WorkStopped extends RuntimeException {

    WorkStopped(BankWorkId work) {
        super("Work " + work + " was stopped");
    }
}
