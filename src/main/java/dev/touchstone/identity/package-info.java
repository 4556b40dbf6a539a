/** Staff accounts, roles, sign-in, candidate links: who is asking. Knows nothing of jobs or candidates beyond an id. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "shell", "mail"})
@NullMarked
package dev.touchstone.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
