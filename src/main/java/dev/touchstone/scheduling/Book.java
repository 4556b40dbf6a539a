package dev.touchstone.scheduling;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be booked. The candidate is part of it by the application.
 *
 * @param gathering appointments of one gathering are one meeting with several candidates: its people may be in all of them at once; null
 *     for an appointment of its own
 */
public record Book(
        JobApplicationId application,
        Stage stage,
        List<AccountId> staff,
        Instant startsAt,
        Duration length,
        @Nullable String place,
        @Nullable String meetingLink,
        @Nullable UUID gathering) {

    /** An appointment of its own. */
    public Book(
            JobApplicationId application,
            Stage stage,
            List<AccountId> staff,
            Instant startsAt,
            Duration length,
            @Nullable String place,
            @Nullable String meetingLink) {
        this(application, stage, staff, startsAt, length, place, meetingLink, null);
    }
}
