package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.questionbank.QuestionVersionId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets a candidate choose when their panel meets.
 *
 * @param lineup who may come and how many of them
 * @param questions published interview questions, at least one
 * @param from first day to choose from, in the house’s zone
 * @param to last day, inclusive
 * @param answerBy until when to choose
 * @param moves how often another time may be chosen afterwards
 * @param notice until how long before the start
 */
public record OfferTimes(
        JobApplicationId application,
        Lineup lineup,
        List<QuestionVersionId> questions,
        Duration length,
        @Nullable String place,
        @Nullable String meetingLink,
        LocalDate from,
        LocalDate to,
        Instant answerBy,
        int moves,
        Duration notice) {}
