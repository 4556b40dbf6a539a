package dev.touchstone.roleplay;

/** A customer of a desk as the replay names them, with how they were served. */
public record Customer(Conversation conversation, Scenario scenario, ConversationMeasures measures) {

    public int number() {
        return conversation.number();
    }
}
