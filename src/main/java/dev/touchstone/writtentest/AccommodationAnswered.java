package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.DomainEvent;

/** A recruiter granted or declined accommodations; which ones is not said, as in {@link AccommodationAsked}. */
public record AccommodationAnswered(JobApplicationId application, boolean granted) implements DomainEvent {}
