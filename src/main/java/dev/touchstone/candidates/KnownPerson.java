package dev.touchstone.candidates;

import dev.touchstone.jobs.JobOpeningId;
import java.time.Instant;

/**
 * Somebody who is reached by an address or number that was just typed. Name and number are for who may see the
 * application; everybody else learns only that somebody is known.
 *
 * @param application their newest application
 * @param running whether that application is running
 */
public record KnownPerson(
        Candidate person,
        JobApplicationId application,
        String number,
        JobOpeningId job,
        boolean running,
        Instant appliedAt) {}
