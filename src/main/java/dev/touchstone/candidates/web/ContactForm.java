package dev.touchstone.candidates.web;

import dev.touchstone.candidates.Candidate;
import dev.touchstone.candidates.ChangeContact;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.Language;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How a person is called and reached, as it stands in the form. */
record ContactForm(
        @NotBlank(message = "{candidates.form.name.missing}")
        @Size(max = 60, message = "{candidates.form.tooLong}")
        @Nullable
        String name,

        @Size(max = 254, message = "{candidates.form.tooLong}") @Nullable
        String email,

        @Size(max = 40, message = "{candidates.form.tooLong}") @Nullable
        String phone,

        @NotNull(message = "{candidates.form.language.missing}") @Nullable
        Language language) {

    static ContactForm of(Candidate person) {
        return new ContactForm(person.name(), person.email(), person.phone(), person.language());
    }

    /** Only of a form without errors. */
    ChangeContact toChange(JobApplicationId application) {
        return new ChangeContact(
                application, name == null ? "" : name, email, phone, language == null ? Language.ZH : language);
    }
}
