/** Availability, free slots, appointments without double booking, iCalendar. */
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "shell", "mail", "identity", "questionbank", "jobs", "candidates"})
@NullMarked
package dev.touchstone.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
