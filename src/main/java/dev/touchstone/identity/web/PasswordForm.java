package dev.touchstone.identity.web;

import dev.touchstone.identity.PasswordRefused;
import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A new password, typed twice. */
record PasswordForm(
        @NotEmpty(message = "{identity.password.tooShort}") @Nullable
        String password,

        @Nullable String repeat) {

    static PasswordForm empty() {
        return new PasswordForm("", "");
    }

    String fresh() {
        return password == null ? "" : password;
    }

    /** Runs the act that sets the password; false, with the reason beside its field, when nothing was set. */
    static boolean set(BindingResult errors, String password, @Nullable String repeat, Runnable act) {
        if (!password.equals(repeat)) {
            errors.rejectValue("repeat", "identity.password.different");
        }
        if (errors.hasErrors()) {
            return false;
        }
        try {
            act.run();
        } catch (PasswordRefused refused) {
            errors.rejectValue("password", refused.key());
        }
        return !errors.hasErrors();
    }
}
