package dev.touchstone.candidates;

import dev.touchstone.shared.DomainEvent;

/** Name, address, number or language of a person were corrected. */
public record CandidateContactChanged(CandidateId candidate) implements DomainEvent {}
