package dev.touchstone.identity;

import dev.touchstone.shared.DomainEvent;

/** A key opens nothing any more. */
public record ApiKeyRevoked(ApiKeyId apiKey) implements DomainEvent {}
