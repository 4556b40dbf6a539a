package dev.touchstone.offers;

import dev.touchstone.candidates.Candidate;
import dev.touchstone.candidates.JobApplication;
import dev.touchstone.jobs.JobOpening;

/** Who is offered which job. */
public record Offered(JobApplication application, Candidate candidate, JobOpening job) {}
