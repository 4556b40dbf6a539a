package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.DomainEvent;

/** Who sits on the seat cannot come; nobody took it. */
public record PanelSeatDeclined(JobApplicationId application, SeatId seat, AccountId interviewer)
        implements DomainEvent {}
