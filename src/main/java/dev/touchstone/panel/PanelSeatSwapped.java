package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.DomainEvent;

/** Somebody else sits on the seat now. */
public record PanelSeatSwapped(JobApplicationId application, SeatId seat, AccountId interviewer)
        implements DomainEvent {}
