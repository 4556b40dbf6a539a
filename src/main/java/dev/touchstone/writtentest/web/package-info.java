/** Pages of the written test. */
@NullMarked
package dev.touchstone.writtentest.web;

import org.jspecify.annotations.NullMarked;
