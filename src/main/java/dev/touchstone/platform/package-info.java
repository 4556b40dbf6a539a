/**
 * What the application stands on: the built-in PostgreSQL, sessions, run modes, start-up, the command line and the
 * doctor. Knows no business; other modules take part through {@link dev.touchstone.platform.CommandLineVerb},
 * {@link dev.touchstone.platform.DoctorCheck} and {@link dev.touchstone.platform.StartupNote}.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package dev.touchstone.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
