package dev.touchstone.roleplay.web;

import dev.touchstone.identity.AccountId;
import dev.touchstone.roleplay.PlannedConversation;
import dev.touchstone.roleplay.ScheduleRolePlay;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The booking as it was typed.
 *
 * @param startsAt local time in the company's zone
 * @param now book from this moment on: for trying things out
 */
record ScheduleForm(
        @Nullable String customer,

        @NotEmpty(message = "{roleplay.schedule.observers.missing}") @Nullable
        List<AccountId> observers,

        @Nullable String startsAt,
        @Nullable Boolean now,

        @NotBlank(message = "{roleplay.schedule.minutes.wrong}")
        @WholeNumber(min = 5, max = 120, message = "{roleplay.schedule.minutes.wrong}")
        @Nullable
        String minutes,

        @Min(0) @Max(3) @Nullable Integer pauses,

        @Size(max = 120) @Nullable String place) {

    private static final Pattern ACCOUNT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    boolean hasTime() {
        return isNow() || time() != null;
    }

    /** Who plays the customers; null when nobody does, or nobody whom there could be. */
    @Nullable
    AccountId player() {
        return customer != null && ACCOUNT.matcher(customer).matches() ? AccountId.of(customer) : null;
    }

    private @Nullable LocalDateTime time() {
        try {
            return startsAt == null || startsAt.isBlank() ? null : LocalDateTime.parse(startsAt.strip());
        } catch (DateTimeParseException no) {
            return null;
        }
    }

    /** Minutes; 0 when none were typed. */
    int length() {
        return Words.number(minutes, 0);
    }

    private boolean isNow() {
        return Boolean.TRUE.equals(now);
    }

    ScheduleRolePlay toCommand(List<PlannedConversation> customers, ZoneId zone, Instant present) {
        return new ScheduleRolePlay(
                customers,
                player(),
                Objects.requireNonNull(observers),
                isNow() ? present : Objects.requireNonNull(time()).atZone(zone).toInstant(),
                length(),
                pauses == null ? 1 : pauses,
                place == null || place.isBlank() ? null : place.strip());
    }
}
