/** The test harness: a real PostgreSQL, clean data for every class, a mail server, the clock, a browser. */
@NullMarked
package dev.touchstone.testing;

import org.jspecify.annotations.NullMarked;
