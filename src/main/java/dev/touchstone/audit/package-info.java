/** Keeps every DomainEvent, who caused it and when; nobody can change it. */
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "shell", "mail", "identity", "questionbank", "jobs", "candidates"})
@NullMarked
package dev.touchstone.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
