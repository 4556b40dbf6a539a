package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** The panel was moved to another time while cards are open; invitations and timers are made anew by the journey. */
public record PanelMoved(JobApplicationId application) implements DomainEvent {}
