package dev.touchstone.candidates;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.shared.Language;
import org.jspecify.annotations.Nullable;

/** An application as it comes in by form, public page or file.
 *
 * @param consented whether the person agreed to the privacy notice now; otherwise they are asked on their first link */
public record Apply(
        JobOpeningId job,
        String name,
        @Nullable String email,
        @Nullable String phone,
        Language language,
        int experienceMonths,
        @Nullable String source,
        @Nullable String shift,
        @Nullable String note,
        boolean consented) {}
