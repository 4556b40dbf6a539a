package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** Who sat on a seat must not rate the candidate: the recruiter puts somebody else there. */
public record PanelSeatVacated(JobApplicationId application, SeatId seat) implements DomainEvent {}
