/** Inbox, board, the application’s place in the process, stuck steps. */
@NullMarked
package dev.touchstone.hiring.web;

import org.jspecify.annotations.NullMarked;
