/** Pages of the offer. */
@NullMarked
package dev.touchstone.offers.web;

import org.jspecify.annotations.NullMarked;
