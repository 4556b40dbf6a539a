package dev.touchstone.roleplay;

import dev.touchstone.identity.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the recruiter sets.
 *
 * @param conversations 1 to 5 customers in order of arrival
 * @param customer who plays customers; null when the script plays all
 * @param pauses how often the candidate may take a technical break
 * @param observers who rate; at least one, the customer's player may be among them
 */
public record ScheduleRolePlay(
        List<PlannedConversation> conversations,
        @Nullable AccountId customer,
        List<AccountId> observers,
        Instant startsAt,
        int minutes,
        int pauses,
        @Nullable String place) {}
