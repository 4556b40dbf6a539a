package dev.touchstone.candidates;

import dev.touchstone.shared.Language;
import org.jspecify.annotations.Nullable;

/** A person. {@code email} is null for people who can only be reached by phone or WeChat. */
public record Candidate(
        CandidateId id,
        String name,
        @Nullable String email,
        @Nullable String phone,
        Language language) {}
