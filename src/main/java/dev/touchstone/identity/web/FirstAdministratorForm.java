package dev.touchstone.identity.web;

import dev.touchstone.identity.Emails;
import dev.touchstone.shared.Language;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How the first administrator introduces themselves. */
record FirstAdministratorForm(
        @NotBlank(message = "{identity.form.name.missing}")
        @Size(max = 100, message = "{identity.form.tooLong}")
        @Nullable
        String name,

        @NotBlank(message = "{identity.form.email.wrong}")
        @Pattern(
                regexp = "\\s*(" + Emails.ADDRESS + ")?\\s*",
                flags = Pattern.Flag.CASE_INSENSITIVE,
                message = "{identity.form.email.wrong}")
        @Size(max = 254, message = "{identity.form.tooLong}")
        @Nullable
        String email,

        @NotNull(message = "{identity.form.language.missing}") @Nullable
        Language language,

        @NotEmpty(message = "{identity.password.tooShort}") @Nullable
        String password,

        @Nullable String repeat) {

    static FirstAdministratorForm empty(Language language) {
        return new FirstAdministratorForm("", "", language, "", "");
    }
}
