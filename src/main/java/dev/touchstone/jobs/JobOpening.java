package dev.touchstone.jobs;

import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.Track;
import dev.touchstone.shared.LocalizedText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A job opening. {@code number} is people-facing, e.g. J-2026-004; {@code owner} is the recruiter in charge. */
public record JobOpening(
        JobOpeningId id,
        String number,
        LocalizedText title,
        Track track,
        String city,
        int headcount,
        JobStatus status,
        @Nullable LocalDate closesOn,
        LocalizedText description,
        AccountId owner,
        int version) {}
