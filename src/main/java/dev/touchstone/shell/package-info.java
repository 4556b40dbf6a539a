/** The product's face: layouts, navigation, language and theme, dates in words, error pages. Knows no business. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package dev.touchstone.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
