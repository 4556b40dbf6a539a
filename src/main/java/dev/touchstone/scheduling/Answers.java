package dev.touchstone.scheduling;

import dev.touchstone.identity.AccountId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people answered to an appointment out of their calendars.
 *
 * @param staff those who answered
 * @param candidate null while they did not
 */
public record Answers(
        Map<AccountId, CalendarAnswer> staff, @Nullable CalendarAnswer candidate) {}
