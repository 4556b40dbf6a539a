package dev.touchstone.identity;

import dev.touchstone.shared.DomainEvent;

/** A key for a program was made. */
public record ApiKeyMade(ApiKeyId apiKey) implements DomainEvent {}
