/** Job openings, hiring teams, plans; JobAccess says who may do what for which job. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "shell", "mail", "identity", "questionbank"})
@NullMarked
package dev.touchstone.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
