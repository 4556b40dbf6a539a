package dev.touchstone.scheduling;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Somebody answered an invitation out of their calendar.
 *
 * @param account null for the candidate
 */
public record AppointmentAnswered(
        JobApplicationId application, Stage stage, @Nullable AccountId account, CalendarAnswer answer)
        implements DomainEvent {}
