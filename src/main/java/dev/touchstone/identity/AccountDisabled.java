package dev.touchstone.identity;

import dev.touchstone.shared.DomainEvent;

/** The account can no longer be used; its sessions are over. */
public record AccountDisabled(AccountId account) implements DomainEvent {}
