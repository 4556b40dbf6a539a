package dev.touchstone.roleplay;

import java.time.Duration;

/**
 * A customer to come.
 *
 * @param scenario question number
 * @param arrivesAfter the start of the role-play
 */
public record PlannedConversation(String scenario, Conversation.Mode mode, Duration arrivesAfter) {

    /** A customer played by a person, there from the start. */
    public static PlannedConversation byHand(String scenario) {
        return new PlannedConversation(scenario, Conversation.Mode.HUMAN, Duration.ZERO);
    }
}
