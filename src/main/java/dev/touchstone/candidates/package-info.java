/** People and their applications (one person, one job), documents, consent, the candidate portal. Keeps where an application stands; the journey writes it. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "shell", "mail", "identity", "questionbank", "jobs"})
@NullMarked
package dev.touchstone.candidates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
