package dev.touchstone.questionbank;

/**
 * Where a file that was sent ended up.
 *
 * @param fresh false when the very same reading waited already, so that nothing was stored
 */
public record ImportKept(ImportBatchId batch, boolean fresh) {}
