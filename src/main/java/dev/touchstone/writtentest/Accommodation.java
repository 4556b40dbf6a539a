package dev.touchstone.writtentest;

import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate asked for to sit the test like everybody else, and what became of it.
 *
 * @param words what else the candidate said
 * @param granted nothing unless it was granted
 * @param minutes what the granted percentage came to
 * @param answer what the recruiter said
 * @param changes how often it was asked or answered
 */
public record Accommodation(
        AccommodationState state,
        Needs asked,
        @Nullable String words,
        Instant askedAt,
        Needs granted,
        int minutes,
        @Nullable String answer,
        int changes) {

    static Accommodation asked(Needs needs, @Nullable String words, Instant at, int changes) {
        return new Accommodation(AccommodationState.ASKED, needs, words, at, Needs.NONE, 0, null, changes);
    }

    /** Whether this very thing is asked for and nobody has answered. */
    boolean isAsked(Needs needs, @Nullable String other) {
        return state == AccommodationState.ASKED && asked.equals(needs) && Objects.equals(words, other);
    }

    /** Asks for something else, as long as nobody has answered. */
    Accommodation askedAnew(Needs needs, @Nullable String other, Instant at) {
        if (state != AccommodationState.ASKED) {
            throw new RefusedException(
                    Reason.CONFLICT, "writtentest.needs.error.answered", "The request is %s".formatted(state));
        }
        return asked(needs, other, at, changes + 1);
    }

    /** @param minutesOfPaper without any extra time */
    Accommodation granted(Needs needs, int minutesOfPaper, @Nullable String why) {
        return new Accommodation(
                AccommodationState.GRANTED,
                asked,
                words,
                askedAt,
                needs,
                needs.minutesOf(minutesOfPaper),
                why,
                changes + 1);
    }

    Accommodation declined(@Nullable String why) {
        return new Accommodation(AccommodationState.DECLINED, asked, words, askedAt, Needs.NONE, 0, why, changes + 1);
    }

    /** Whether something was granted that needs no mouse and no touch: what is read aloud is worked by keys as well. */
    public boolean isForKeyboard() {
        return isGranted(Need.KEYBOARD_ONLY) || isForReader();
    }

    /** Whether the page is read aloud. */
    public boolean isForReader() {
        return isGranted(Need.SCREEN_READER);
    }

    private boolean isGranted(Need need) {
        return state == AccommodationState.GRANTED && granted.others().contains(need);
    }

    /** Whether the paper is shown in large letters. */
    public boolean isLarge() {
        return granted.others().contains(Need.LARGE_TEXT);
    }
}
