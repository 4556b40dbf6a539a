package dev.touchstone.roleplay.web;

import dev.touchstone.identity.AccountId;
import dev.touchstone.roleplay.ScheduleRolePlay;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The booking as it was typed.
 *
 * @param startsAt local time in the company's zone
 * @param now book from this moment on: for trying things out
 */
record ScheduleForm(
        @NotNull(message = "{roleplay.schedule.scenario.missing}") @Nullable
        String scenario,

        @NotNull(message = "{roleplay.schedule.customer.missing}") @Nullable
        AccountId customer,

        @NotEmpty(message = "{roleplay.schedule.observers.missing}") @Nullable
        List<AccountId> observers,

        @Nullable LocalDateTime startsAt,
        boolean now,

        @Min(value = 5, message = "{roleplay.schedule.minutes.wrong}")
        @Max(value = 120, message = "{roleplay.schedule.minutes.wrong}")
        int minutes,

        @Size(max = 120) @Nullable String place) {

    boolean hasTime() {
        return now || startsAt != null;
    }

    ScheduleRolePlay toCommand(ZoneId zone, Instant present) {
        return new ScheduleRolePlay(
                Objects.requireNonNull(scenario),
                Objects.requireNonNull(customer),
                Objects.requireNonNull(observers),
                now ? present : Objects.requireNonNull(startsAt).atZone(zone).toInstant(),
                minutes,
                place == null || place.isBlank() ? null : place.strip());
    }
}
