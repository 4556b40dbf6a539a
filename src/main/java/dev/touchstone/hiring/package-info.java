/** The journey: the only package that imports the engine. Hears the modules’ facts, moves tokens, calls facades; inbox, board, stuck steps. */
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
            "offers"
        })
@NullMarked
package dev.touchstone.hiring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
