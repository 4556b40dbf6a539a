package dev.touchstone.scheduling;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be booked. The candidate is part of it by the application. */
public record Book(
        JobApplicationId application,
        Stage stage,
        List<AccountId> staff,
        Instant startsAt,
        Duration length,
        @Nullable String place,
        @Nullable String meetingLink) {}
