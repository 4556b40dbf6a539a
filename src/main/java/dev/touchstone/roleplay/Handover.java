package dev.touchstone.roleplay;

import dev.touchstone.identity.AccountId;
import java.time.Instant;

/** From now on the script or a person speaks for a customer. */
public record Handover(int conversation, Conversation.Mode mode, AccountId account, Instant at) {}
