package dev.touchstone.roleplay;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A turn: the customer waits from their first message nobody has answered to the candidate's next one.
 *
 * @param since number of the message that began it
 * @param answer number of the message that ended it; null when none came
 * @param waited by the server's receive times, without interruptions; up to the close, or the message after a session's end, when no answer came
 * @param first whether it is the first turn of its session
 */
public record CustomerWait(
        int conversation, int since, @Nullable Integer answer, Duration waited, boolean first) {

    /** Whether an answer came. */
    public boolean isAnswered() {
        return answer != null;
    }

    /** Whether an answer came, and within this. */
    public boolean isWithin(Duration limit) {
        return isAnswered() && waited.compareTo(limit) <= 0;
    }
}
