package dev.touchstone.questionbank;

/**
 * Two questions whose stems nearly repeat each other.
 *
 * @param one the one that is looked at
 * @param other of all published ones the nearest to it
 */
public record NearPair(QuestionVersion one, QuestionVersion other) {

    /** Typing tests ask the same of everybody; what tells them apart is the text to type. */
    boolean isOfOtherTexts() {
        var typed = one.task().typing();
        var others = other.task().typing();
        return typed != null && others != null && !typed.text().equals(others.text());
    }
}
