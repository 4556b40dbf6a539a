/** The demo: people, bank, jobs and applications in every stage, made through the same doors everybody uses. */
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
            "scheduling",
            "writtentest",
            "roleplay",
            "panel",
            "offers",
            "hiring"
        })
@NullMarked
package dev.touchstone.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
