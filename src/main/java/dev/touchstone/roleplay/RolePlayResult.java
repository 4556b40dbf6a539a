package dev.touchstone.roleplay;

import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.Competency;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.scorecards.ReleasedQuote;
import dev.touchstone.scorecards.StageResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a role-play showed: measures against what is asked, competencies with what was said, confirmed hints.
 *
 * @param outcome of the stage so far
 * @param talk for the passages of hints
 * @param happenings beside the talk, in order of time
 * @param people who are named in them
 */
public record RolePlayResult(
        Assessment assessment,
        StageResult outcome,
        List<Line> competencies,
        List<Remark> remarks,
        List<Hint> hints,
        List<Message> talk,
        List<Happening> happenings,
        Map<AccountId, Account> people) {

    /**
     * A competency.
     *
     * @param mean over the cards that count; null when nobody observed it
     */
    public record Line(Competency competency, @Nullable BigDecimal mean, List<Rated> ratings, List<Quoted> quotes) {}

    /** What one observer gave; {@code value} null is “not observed”. */
    public record Rated(
            String rater, @Nullable Integer value, @Nullable String note, boolean counted) {}

    /** A passage with the marking point it speaks for. */
    public record Quoted(String rater, MarkingPoint point, ReleasedQuote quote) {

        /** Where the passage is read in its surroundings. */
        public String href() {
            return "%s#m%d".formatted(quote.source(), quote.place());
        }
    }

    /** What an observer says on the whole. */
    public record Remark(
            String rater, String recommendation, @Nullable String note, boolean counted) {}

    /** The words a hint is about; all of the message where a wanted phrase is missing. */
    public String passage(Hint hint) {
        var body = talk.stream()
                .filter(message -> message.number() == hint.message())
                .map(Message::body)
                .findFirst()
                .orElse("");
        return hint.to() > hint.from() ? body.substring(hint.from(), hint.to()) : body;
    }
}
