package dev.touchstone.writtentest;

import dev.touchstone.questionbank.Drawable;
import java.util.List;

/**
 * A place on a paper.
 *
 * @param difficulty which the question had best have, 1 to 3
 * @param pool what may stand there; earlier ones are preferred
 */
record Slot(int section, int difficulty, List<Drawable> pool) {}
