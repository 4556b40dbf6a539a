package dev.touchstone.jobs;

import dev.touchstone.shared.LocalizedText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a recruiter changes of a job; the track stays, because the plan was made from it.
 *
 * @param version the job had when the form was opened; a stale one is refused as changed meanwhile
 */
public record ChangeJob(
        JobOpeningId job,
        LocalizedText title,
        String city,
        int headcount,
        @Nullable LocalDate closesOn,
        LocalizedText description,
        int version) {}
