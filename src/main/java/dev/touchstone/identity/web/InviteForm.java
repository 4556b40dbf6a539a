package dev.touchstone.identity.web;

import dev.touchstone.identity.Emails;
import dev.touchstone.identity.Role;
import dev.touchstone.shared.Language;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is invited as what. */
record InviteForm(
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

        @NotEmpty(message = "{identity.form.roles.missing}") @Nullable
        Set<Role> roles) {

    static InviteForm empty() {
        return new InviteForm("", "", Language.ZH, Set.of());
    }
}
