package dev.touchstone.identity.web;

import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

/** The old password, and the new one twice. */
record OwnPasswordForm(
        @NotEmpty(message = "{identity.password.oldMissing}") @Nullable
        String old,

        @NotEmpty(message = "{identity.password.tooShort}") @Nullable
        String password,

        @Nullable String repeat) {

    static OwnPasswordForm empty() {
        return new OwnPasswordForm("", "", "");
    }
}
