package dev.touchstone.roleplay;

import dev.touchstone.scorecards.Quote;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the replay.
 *
 * @param at since the start of the role-play
 * @param answered the turn this message ended; null unless it answered the customer
 * @param late whether the answer came after the limit
 * @param unanswered whether the customer waited from this message on and nobody answered
 * @param transfer how long it was under way; null when the page did not tell
 * @param hints what the phrase checks found in it
 * @param tags the viewer’s own
 */
public record ReplayLine(
        Message message,
        Duration at,
        @Nullable CustomerWait answered,
        boolean late,
        boolean unanswered,
        @Nullable Duration transfer,
        List<JudgedHint> hints,
        List<Quote> tags) {

    /** A longer way than this is shown. */
    private static final Duration NOTICEABLE = Duration.ofSeconds(2);

    /** A hint and what became of it: the viewer’s own verdict, and how many people confirmed and dismissed it, as far as the viewer may see. */
    public record JudgedHint(Hint hint, @Nullable Boolean own, long confirmed, long dismissed) {}

    public boolean isCandidate() {
        return message.author() == Message.Author.CANDIDATE;
    }

    /** Waited seconds; null unless it answered the customer. */
    public @Nullable BigDecimal waited() {
        return answered == null ? null : MeasureLine.seconds(answered.waited());
    }

    /** Seconds under way, when it was long enough to matter: a message typed offline, or a slow line. */
    public @Nullable BigDecimal underWay() {
        return transfer == null || transfer.compareTo(NOTICEABLE) < 0 ? null : MeasureLine.seconds(transfer);
    }

    /** Seconds since the start, for the player. */
    public BigDecimal second() {
        return BigDecimal.valueOf(at.toMillis(), 3);
    }

    /** Minutes and seconds since the start. */
    public String clock() {
        return "%d:%02d".formatted(at.toMinutes(), at.toSecondsPart());
    }

    /** Whether somebody reviewing would want to jump here. */
    public boolean isMoment() {
        return late
                || unanswered
                || !tags.isEmpty()
                || hints.stream().anyMatch(one -> one.hint().sign() != Hint.Sign.FOUND);
    }

    /** The body cut into plain and marked pieces, where phrases begin and end. */
    public List<Piece> pieces() {
        return Piece.of(message.body(), hints.stream().map(JudgedHint::hint).toList());
    }
}
