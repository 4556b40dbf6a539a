/** The mailroom: letters in the caller's transaction, an outbox that delivers them, the demo mailbox. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "shell"})
@NullMarked
package dev.touchstone.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
