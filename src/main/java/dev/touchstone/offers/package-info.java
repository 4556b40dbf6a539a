/** Grade proposal, pay bands, approvals, letter, the answer. Knows nothing of the journey. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "shell",
            "mail",
            "identity",
            "questionbank",
            "jobs",
            "candidates",
            "scorecards"
        })
@NullMarked
package dev.touchstone.offers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
