package dev.touchstone.identity;

import dev.touchstone.shared.DomainEvent;

/** The account got a password by a one-time link, or changed its own. */
public record PasswordSet(AccountId account) implements DomainEvent {}
