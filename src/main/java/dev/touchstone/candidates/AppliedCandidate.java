package dev.touchstone.candidates;

/** An application with the person who made it. */
public record AppliedCandidate(JobApplication application, Candidate candidate) {}
