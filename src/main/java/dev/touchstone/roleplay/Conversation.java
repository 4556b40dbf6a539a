package dev.touchstone.roleplay;

import dev.touchstone.questionbank.QuestionVersionId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One customer at the desk of a role-play.
 *
 * @param number 1 to 5 in order of arrival, unique in its role-play
 * @param arrivesAfter the start of the role-play; pauses move it
 * @param ending the key of the script's ending, or one of {@link End}; null while it goes on
 * @param wakesAt when the scripted customer has something to do next
 */
public record Conversation(
        UUID id,
        RolePlayId rolePlay,
        int number,
        QuestionVersionId scenario,
        Mode mode,
        Duration arrivesAfter,
        State state,
        @Nullable Instant arrivedAt,
        @Nullable Instant closedAt,
        @Nullable String ending,
        @Nullable Instant wakesAt) {

    /** Who speaks as the customer now. */
    public enum Mode {
        SCRIPT,
        HUMAN
    }

    /** Where a conversation stands. */
    public enum State {
        AWAITED,
        OPEN,
        CLOSED
    }

    /** How a conversation ended when it was not the script that ended it. */
    public enum End {
        /** The time limit of the role-play. */
        TIME,
        /** The role-play ended before the customer came. */
        ABANDONED,
        /** The customer's player ended it. */
        PLAYER,
        /** The candidate used the right to stop an abusive customer. */
        STOPPED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
