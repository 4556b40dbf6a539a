/**
 * Writes the question bank in the forms other systems and people take: our own JSON, a workbook, a Chinese exam paper in Word,
 * Moodle XML, GIFT, Aiken. Each writer says what its form cannot carry before anything is written.
 */
@NullMarked
package dev.touchstone.questionbank.writer;

import org.jspecify.annotations.NullMarked;
