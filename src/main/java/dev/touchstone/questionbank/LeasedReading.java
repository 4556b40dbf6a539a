package dev.touchstone.questionbank;

import dev.touchstone.questionbank.reader.ReadAs;
import java.util.UUID;

/**
 * A file that this node reads.
 *
 * @param as what a person says about it
 * @param holder names this attempt; another one's lease has another
 * @param attempts including this one
 */
record LeasedReading(ImportBatchId batch, ReadAs as, UUID holder, int attempts) {}
