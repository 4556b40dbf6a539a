/** What the service tasks of the models run: lock the application, then one facade call each. */
@NullMarked
package dev.touchstone.hiring.delegate;

import org.jspecify.annotations.NullMarked;
