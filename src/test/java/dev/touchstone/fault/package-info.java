/**
 * Nodes that die under load. The packaged jar runs as two processes on one database and one mail server, driven over
 * HTTP; afterwards {@link dev.touchstone.fault.InvariantChecker} holds the product to what it acknowledged. The long
 * rounds carry the tag {@code fault} and run with {@code -Pfault}.
 */
@NullMarked
package dev.touchstone.fault;

import org.jspecify.annotations.NullMarked;
