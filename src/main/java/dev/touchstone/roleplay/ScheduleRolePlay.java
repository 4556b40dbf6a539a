package dev.touchstone.roleplay;

import dev.touchstone.identity.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the recruiter sets.
 *
 * @param scenario question number
 * @param customer who plays the customer
 * @param observers who rate; at least one, the customer's player may be among them
 */
public record ScheduleRolePlay(
        String scenario,
        AccountId customer,
        List<AccountId> observers,
        Instant startsAt,
        int minutes,
        @Nullable String place) {}
