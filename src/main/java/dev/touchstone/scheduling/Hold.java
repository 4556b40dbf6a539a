package dev.touchstone.scheduling;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import java.time.Instant;
import java.util.List;

/**
 * A time that is kept for an application while its candidate decides.
 *
 * @param staff who would come
 * @param until from then on anybody may have it
 */
public record Hold(JobApplicationId application, List<AccountId> staff, Slot slot, Instant until) {}
