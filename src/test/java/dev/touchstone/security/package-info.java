/** What must hold for every address and every text of the whole application. */
@NullMarked
package dev.touchstone.security;

import org.jspecify.annotations.NullMarked;
