package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;
import java.time.Instant;

/** The recruiter gives raters more time after the quorum was missed. */
public record PanelExtended(JobApplicationId application, Instant deadline) implements DomainEvent {}
