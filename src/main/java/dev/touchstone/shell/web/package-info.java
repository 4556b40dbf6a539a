/** What the layouts ask for, the two switches (language, theme) and the error pages. */
@NullMarked
package dev.touchstone.shell.web;

import org.jspecify.annotations.NullMarked;
