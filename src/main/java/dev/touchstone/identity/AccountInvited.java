package dev.touchstone.identity;

import dev.touchstone.shared.DomainEvent;

/** A colleague was invited. */
public record AccountInvited(AccountId account) implements DomainEvent {}
