package dev.touchstone.roleplay;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** A changed card brought the observers back within the job's gap before anybody decided between them. */
public record ObserversAgreed(JobApplicationId application) implements DomainEvent {}
