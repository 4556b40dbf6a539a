package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** The interview broke off for technical reasons; another time is to be found, the cards stay as they are. */
public record PanelBrokenOff(JobApplicationId application) implements DomainEvent {}
