package dev.touchstone.offers;

import dev.touchstone.candidates.Candidate;
import dev.touchstone.jobs.JobOpening;

/**
 * Everything a letter says; company and dates are in the language it was asked in.
 *
 * @param answerBy day and time in the house's zone, as mail and page name them
 */
public record LetterFacts(
        Offer offer,
        String company,
        Candidate candidate,
        JobOpening job,
        String number,
        String madeOn,
        String startsOn,
        String answerBy) {}
