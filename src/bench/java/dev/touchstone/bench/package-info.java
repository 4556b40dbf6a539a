/** Measures the packaged application: {@code ./mvnw -Pbench verify -DskipTests}, see docs/performance.md. */
@NullMarked
package dev.touchstone.bench;

import org.jspecify.annotations.NullMarked;
