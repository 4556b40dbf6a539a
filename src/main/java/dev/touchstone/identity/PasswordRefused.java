package dev.touchstone.identity;

import dev.touchstone.shared.RefusedException;

/** The new password cannot be used; {@link #key()} says why. Forms show it beside the field. */
public final class PasswordRefused extends RefusedException {

    PasswordRefused(String key) {
        super(Reason.UNUSABLE, key, "The password was refused: " + key);
    }
}
