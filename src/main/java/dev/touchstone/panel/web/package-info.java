/** Pages of the panel interview. */
@NullMarked
package dev.touchstone.panel.web;

import org.jspecify.annotations.NullMarked;
