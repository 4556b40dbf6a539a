package dev.touchstone.questionbank;

/** Ends a reading that nobody waits for any more, or that another node goes on with; not a failure. */
final class ReadingStopped extends RuntimeException {

    ReadingStopped(ImportBatchId batch) {
        super("The reading of import " + batch + " was stopped");
    }
}
