/** Pages of scheduling. */
@NullMarked
package dev.touchstone.scheduling.web;

import org.jspecify.annotations.NullMarked;
