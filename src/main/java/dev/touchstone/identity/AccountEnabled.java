package dev.touchstone.identity;

import dev.touchstone.shared.DomainEvent;

/** The account can be used again. */
public record AccountEnabled(AccountId account) implements DomainEvent {}
