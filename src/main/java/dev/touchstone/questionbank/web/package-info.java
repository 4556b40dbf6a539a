/** Pages of the question bank. */
@NullMarked
package dev.touchstone.questionbank.web;

import org.jspecify.annotations.NullMarked;
