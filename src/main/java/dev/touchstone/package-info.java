/** The application: its modules are the direct sub-packages. */
@NullMarked
package dev.touchstone;

import org.jspecify.annotations.NullMarked;
