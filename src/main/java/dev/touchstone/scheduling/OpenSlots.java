package dev.touchstone.scheduling;

import dev.touchstone.identity.AccountId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param slots in order of time
 * @param reasons why there is none, empty when there are some
 */
public record OpenSlots(List<OpenSlot> slots, @Nullable Reasons reasons) {

    /** A time, and who of those who were asked for can come. */
    public record OpenSlot(Slot slot, List<AccountId> people) {}

    /** Why somebody has no time at all. */
    public enum Hindrance {
        NO_HOURS,
        FULL_DAYS,
        BUSY
    }

    /**
     * Why there is no time.
     *
     * @param candidateBusy whether the candidate is busy whenever enough of the staff could come
     * @param people who has no time at all, and why
     * @param nearest the time at which the fewest are missing; null when nobody has time
     * @param missing who could not come then
     */
    public record Reasons(
            boolean candidateBusy,
            Map<AccountId, Hindrance> people,
            @Nullable Slot nearest,
            List<AccountId> missing) {}
}
