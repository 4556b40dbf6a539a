package dev.touchstone.jobs.web;

import dev.touchstone.jobs.JobOpening;
import dev.touchstone.jobs.JobProgress;

/** A line of the list of jobs. */
record JobListRow(JobOpening job, JobProgress.Counts people) {}
