/** Blueprints, papers, sittings, autosave, marking. Publishes SittingStarted, SittingSubmitted and SittingMarked; knows nothing of the journey. */
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
package dev.touchstone.writtentest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
