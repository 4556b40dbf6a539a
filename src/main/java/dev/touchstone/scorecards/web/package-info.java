/** Pages of the scorecards. */
@NullMarked
package dev.touchstone.scorecards.web;

import org.jspecify.annotations.NullMarked;
