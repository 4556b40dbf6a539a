package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** The holder of a seat submitted their card. */
public record PanelCardSubmitted(JobApplicationId application, SeatId seat) implements DomainEvent {}
