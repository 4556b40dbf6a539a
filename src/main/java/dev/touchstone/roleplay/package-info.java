/** Scenarios, the chat desk, response times, observers, replay. Translates ScorecardSubmitted into its own facts; knows nothing of the journey. */
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
            "scorecards",
            "scheduling"
        })
@NullMarked
package dev.touchstone.roleplay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
