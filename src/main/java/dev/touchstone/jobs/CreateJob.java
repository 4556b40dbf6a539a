package dev.touchstone.jobs;

import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.Track;
import dev.touchstone.shared.LocalizedText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a recruiter says to draft a job. */
public record CreateJob(
        LocalizedText title,
        Track track,
        String city,
        int headcount,
        @Nullable LocalDate closesOn,
        LocalizedText description,
        AccountId author) {}
