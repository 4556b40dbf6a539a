package dev.touchstone.identity;

import dev.touchstone.shared.DomainEvent;

/** A one-time link was mailed to the account: the invitation again, or for a new password. */
public record PasswordLinkSent(AccountId account) implements DomainEvent {}
