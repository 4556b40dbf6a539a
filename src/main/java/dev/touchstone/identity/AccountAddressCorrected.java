package dev.touchstone.identity;

import dev.touchstone.shared.DomainEvent;

/** The address of somebody who was invited was mistyped and is another now. */
public record AccountAddressCorrected(AccountId account) implements DomainEvent {}
