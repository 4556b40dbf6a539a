package dev.touchstone.identity.web;

import dev.touchstone.identity.Account;
import dev.touchstone.shared.Language;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How one is called, and the language one reads. */
record IntroductionForm(
        @NotBlank(message = "{identity.form.name.missing}")
        @Size(max = 100, message = "{identity.form.tooLong}")
        @Nullable
        String name,

        @NotNull(message = "{identity.form.language.missing}") @Nullable
        Language language) {

    static IntroductionForm of(Account account) {
        return new IntroductionForm(account.name(), account.language());
    }
}
