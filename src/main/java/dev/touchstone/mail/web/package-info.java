/** Pages of the mail module: what was sent, and the mailbox of the demo. */
@NullMarked
package dev.touchstone.mail.web;

import org.jspecify.annotations.NullMarked;
