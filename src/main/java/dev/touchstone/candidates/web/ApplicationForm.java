package dev.touchstone.candidates.web;

import dev.touchstone.candidates.Apply;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.shared.Language;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * An application as a recruiter or a candidate types it.
 *
 * @param consented null on the recruiter’s page, which has no such box: nobody consents for somebody else
 */
record ApplicationForm(
        @NotBlank(message = "{candidates.form.name.missing}")
        @Size(max = 60, message = "{candidates.form.tooLong}")
        @Nullable
        String name,

        @Size(max = 254, message = "{candidates.form.tooLong}") @Nullable
        String email,

        @Size(max = 40, message = "{candidates.form.tooLong}") @Nullable
        String phone,

        @Nullable Language language,

        @Pattern(regexp = "|[0-9]{1,3}", message = "{candidates.form.experience.wrong}") @Nullable
        String experienceMonths,

        @Pattern(regexp = "|EARLY|LATE|BOTH", message = "{candidates.form.shift.wrong}") @Nullable
        String shift,

        @Size(max = 60, message = "{candidates.form.tooLong}") @Nullable
        String source,

        @Size(max = 2000, message = "{candidates.form.tooLong}") @Nullable
        String note,

        @Nullable Boolean consented)
        implements Serializable {

    private static final int MOST_MONTHS = 720;

    static ApplicationForm empty(Language language) {
        return new ApplicationForm("", "", "", language, "", "", "", "", null);
    }

    /** What one field alone cannot tell; not asked of what could not even be read. */
    void check(BindingResult errors) {
        if (errors.getTarget() == null) {
            return;
        }
        ContactCheck.check(email, phone, errors);
        if (!errors.hasFieldErrors("experienceMonths") && months() > MOST_MONTHS) {
            errors.rejectValue("experienceMonths", "candidates.form.experience.wrong");
        }
    }

    /** Only of a form without errors. */
    Apply toApply(JobOpeningId job) {
        return new Apply(
                job,
                name == null ? "" : name.strip(),
                blankToNull(email),
                blankToNull(phone),
                language == null ? Language.ZH : language,
                months(),
                blankToNull(source),
                blankToNull(shift),
                blankToNull(note),
                hasConsented());
    }

    boolean hasConsented() {
        return Boolean.TRUE.equals(consented);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private int months() {
        var typed = blankToNull(experienceMonths);
        return typed == null ? 0 : Integer.parseInt(typed);
    }
}
