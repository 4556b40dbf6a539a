/** Every rating there is: cards made from marking points, drafts, submission, blindness, totals. Publishes ScorecardSubmitted; the journey does not hear it. */
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "shell", "mail", "identity", "questionbank", "jobs", "candidates"})
@NullMarked
package dev.touchstone.scorecards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
