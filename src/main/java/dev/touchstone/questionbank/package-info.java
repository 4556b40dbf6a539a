/** Tracks, competencies with anchors, questions in versions, marking points, import and export. Knows nothing of papers or interviews. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "shell", "mail", "identity"})
@NullMarked
package dev.touchstone.questionbank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
