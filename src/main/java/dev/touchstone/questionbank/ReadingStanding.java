package dev.touchstone.questionbank;

import dev.touchstone.questionbank.reader.ReadingPhase;
import org.jspecify.annotations.Nullable;

/**
 * How far the reading of a long file is; at most a second old while it runs.
 *
 * @param phase null while it waits for its turn
 * @param done of {@code total}, in the unit of the phase
 * @param total 0 when the phase has no numbers
 * @param found so far, as the phase says
 * @param attempts how often it was begun; more than once when a node went silent over it
 * @param ahead files that came before it and are not done
 */
public record ReadingStanding(@Nullable ReadingPhase phase, int done, int total, int found, int attempts, int ahead) {}
