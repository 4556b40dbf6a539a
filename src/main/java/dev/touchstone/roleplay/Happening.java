package dev.touchstone.roleplay;

import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened at a desk beside what was said.
 *
 * @param at since the start of the role-play
 * @param conversation the customer's number; 0 for the whole desk
 * @param who the colleague; null when it was nobody of the staff
 * @param reason as typed; null without one
 * @param ending of the script; null when another way led out
 */
public record Happening(
        Duration at,
        int conversation,
        Kind kind,
        @Nullable AccountId who,
        @Nullable String reason,
        @Nullable LocalizedText ending) {

    /** What it was. */
    public enum Kind {
        /** An earlier talk was set aside for this one. */
        RESTARTED,
        TAKEN_OVER,
        HANDED_BACK,
        PAUSED,
        RESUMED,
        SCRIPT,
        TIME,
        ABANDONED,
        PLAYER,
        STOPPED
    }

    /** Seconds since the start, for the player. */
    public BigDecimal second() {
        return BigDecimal.valueOf(at.toMillis(), 3);
    }

    /** Minutes and seconds since the start. */
    public String clock() {
        return "%d:%02d".formatted(at.toMinutes(), at.toSecondsPart());
    }
}
