package dev.touchstone.candidates;

import dev.touchstone.shared.Language;
import org.jspecify.annotations.Nullable;

/** New name, address, number or language of a person, told by staff. */
public record ChangeContact(
        JobApplicationId application,
        String name,
        @Nullable String email,
        @Nullable String phone,
        Language language) {}
