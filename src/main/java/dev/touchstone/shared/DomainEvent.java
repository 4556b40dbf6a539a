package dev.touchstone.shared;

/**
 * Something that happened, named in the past tense and published in the transaction that made it happen. Carries ids
 * and numbers only, never personal data: the audit trail keeps every event for ever.
 */
public interface DomainEvent {}
