package dev.touchstone.roleplay;

import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.scorecards.AddQuote;
import dev.touchstone.scorecards.Quote;
import dev.touchstone.scorecards.Quotes;
import dev.touchstone.scorecards.ScorecardId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Observers tie what was said to marking points of the scenarios. A tag is a {@link Quote} on the observer’s own card: nobody else sees it before
 * the card is submitted.
 */
@Service
public class Tags {

    private final RolePlayDesk desk;
    private final Adjudications adjudications;
    private final Talk talk;
    private final Quotes quotes;

    Tags(RolePlayDesk desk, Adjudications adjudications, Talk talk, Quotes quotes) {
        this.desk = desk;
        this.adjudications = adjudications;
        this.talk = talk;
        this.quotes = quotes;
    }

    /** The card of an observer, or of who decides between observers; empty for everybody else. */
    public Optional<ScorecardId> card(RolePlay rolePlay, AccountId viewer) {
        return rolePlay.observers().stream()
                .filter(observer -> observer.account().equals(viewer) && observer.card() != null)
                .map(RolePlay.Observer::card)
                .findFirst()
                .or(() -> adjudications.card(rolePlay.id(), viewer));
    }

    /** The tags on the viewer’s card of the role-play, in the order of the talk; none without a card. */
    public List<Quote> on(Optional<ScorecardId> card, RolePlay rolePlay, AccountId viewer) {
        return card.map(each -> quotes.own(each, viewer)).orElse(List.of()).stream()
                .filter(quote -> quote.source().equals(source(rolePlay.id())))
                .toList();
    }

    /** Ties a message to a point of the viewer’s own card. Refuses NOT_FOUND without a card or message, CONFLICT once the card is submitted. */
    @Command
    public void tag(RolePlayId id, int message, MarkingPointId point, @Nullable String note, AccountId viewer) {
        var said = talk.after(id, message - 1).stream()
                .findFirst()
                .filter(found -> found.number() == message)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND,
                        "roleplay.review.tag.noMessage",
                        "Role-play %s has no message %d".formatted(id, message)));
        quotes.add(require(id, viewer), new AddQuote(point, said.body(), source(id), message, note), viewer);
    }

    /** Changes what the viewer says of a tag. */
    @Command
    public void note(RolePlayId id, UUID tag, @Nullable String note, AccountId viewer) {
        quotes.note(require(id, viewer), tag, note, viewer);
    }

    /** Takes a tag away. */
    @Command
    public void remove(RolePlayId id, UUID tag, AccountId viewer) {
        quotes.remove(require(id, viewer), tag, viewer);
    }

    private ScorecardId require(RolePlayId id, AccountId viewer) {
        return card(desk.get(id), viewer)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND,
                        "roleplay.review.tag.noCard",
                        "%s has no card of role-play %s".formatted(viewer, id)));
    }

    static String source(RolePlayId id) {
        return "/role-plays/" + id;
    }
}
