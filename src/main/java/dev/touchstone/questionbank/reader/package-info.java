/**
 * Reads question banks as people keep them: exam papers as text or Word, GIFT, Aiken, Moodle XML. Pure functions from bytes to
 * questions with defects: no Spring, no database, no locale.
 */
@NullMarked
package dev.touchstone.questionbank.reader;

import org.jspecify.annotations.NullMarked;
