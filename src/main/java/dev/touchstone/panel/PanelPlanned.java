package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** A recruiter set interviewers, questions and time (or did so anew); the invitations follow from the journey. */
public record PanelPlanned(JobApplicationId application) implements DomainEvent {}
