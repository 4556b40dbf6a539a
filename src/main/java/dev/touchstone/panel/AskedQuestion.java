package dev.touchstone.panel;

import dev.touchstone.identity.Account;
import dev.touchstone.questionbank.QuestionVersion;
import org.jspecify.annotations.Nullable;

/**
 * A question of a panel and who leads it.
 *
 * @param number its place in the kit, from 1
 * @param seat where who leads it sits; null before seats are taken, and while nobody leads it
 * @param owner null: nobody leads it, so it may not be asked at all
 */
public record AskedQuestion(
        int number,
        QuestionVersion question,
        @Nullable SeatId seat,
        @Nullable Account owner) {

    /** Whether one of its marking points is about the competency. */
    boolean probes(String competency) {
        return question.markingPoints().stream()
                .anyMatch(point -> point.competency().equals(competency));
    }
}
