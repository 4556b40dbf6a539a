/** Pages of staff accounts: sign-in, invitations, accounts, my account; and the door for candidates' links. */
@NullMarked
package dev.touchstone.identity.web;

import org.jspecify.annotations.NullMarked;
