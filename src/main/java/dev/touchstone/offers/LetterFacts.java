package dev.touchstone.offers;

import dev.touchstone.candidates.Candidate;
import dev.touchstone.jobs.JobOpening;

/** Everything a letter says; company and dates are in the language it was asked in. */
public record LetterFacts(
        Offer offer,
        String company,
        Candidate candidate,
        JobOpening job,
        String number,
        String madeOn,
        String startsOn,
        String answerBy) {}
