package dev.touchstone.hiring.web;

import dev.touchstone.jobs.JobAccess;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.mail.DeliveryState;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.shared.PageOf;
import dev.touchstone.shared.Paging;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the columns of a job’s board together. */
@Component
class Board {

    /** Cards a column shows before «more». */
    static final int COLUMN = 20;

    private final BoardRows rows;
    private final BoardNotes notes;
    private final JobAccess access;
    private final Mailroom mailroom;
    private final Clock clock;

    Board(BoardRows rows, BoardNotes notes, JobAccess access, Mailroom mailroom, Clock clock) {
        this.rows = rows;
        this.notes = notes;
        this.access = access;
        this.mailroom = mailroom;
        this.clock = clock;
    }

    private List<BoardCard> cards(JobOpeningId job, List<Stage> stages, int limit, long offset) {
        var cards = rows.cards(job, stages, limit, offset);
        return cards.stream().anyMatch(BoardCard::tellsOfMarking) && access.isMarker(job)
                ? cards.stream().map(BoardCard::blind).toList()
                : cards;
    }

    BoardSummary summary(JobOpeningId job) {
        return rows.summary(job);
    }

    /** All columns with their first cards. */
    List<BoardColumn> columns(JobOpeningId job) {
        var counts = rows.counts(job);
        var cards = cards(job, List.of(Stage.values()), COLUMN + 1, 0).stream()
                .collect(Collectors.groupingBy(BoardCard::stage));
        return Stream.of(Stage.values())
                .map(stage -> column(stage, counts.get(stage), cards.getOrDefault(stage, List.of()), 0))
                .toList();
    }

    private BoardColumn column(Stage stage, BoardRows.@Nullable Count count, List<BoardCard> fetched, int page) {
        return new BoardColumn(
                stage,
                count == null ? 0 : count.applications(),
                count == null ? null : BoardRows.rough(Duration.between(count.median(), clock.instant())),
                fetched.subList(0, Math.min(COLUMN, fetched.size())),
                fetched.size() > COLUMN ? page + 1 : null);
    }

    /** Further cards of one column. */
    BoardColumn more(JobOpeningId job, Stage stage, int page) {
        var fetched = cards(job, List.of(stage), COLUMN + 1, (long) Math.max(page, 0) * COLUMN);
        return column(stage, null, fetched, Math.max(page, 0));
    }

    /** The list twin of the board: one stage, or all of them one after another. */
    PageOf<BoardCard> list(JobOpeningId job, @Nullable Stage stage, int page) {
        var paging = new Paging(page, 50);
        var stages = stage == null ? List.of(Stage.values()) : List.of(stage);
        return stage == null
                ? PageOf.of(oldestOfAll(job, paging), paging)
                : PageOf.of(cards(job, stages, paging.size() + 1, paging.offset()), paging);
    }

    /** Those that are on the board no longer. */
    PageOf<BoardEnding> over(JobOpeningId job, BoardOver over, int page) {
        var paging = new Paging(page, 50);
        return PageOf.of(rows.over(job, over, paging.size() + 1, paging.offset()), paging);
    }

    private List<BoardCard> oldestOfAll(JobOpeningId job, Paging paging) {
        var upTo = (int) Math.min(paging.offset() + paging.size() + 1, 5_000);
        return cards(job, List.of(Stage.values()), upTo, 0).stream()
                .skip(paging.offset())
                .limit(paging.size() + 1L)
                .toList();
    }

    /** Results, times and awaited people of these cards, as the signed-in person may see them. */
    Map<UUID, BoardNote> notes(Collection<BoardCard> cards) {
        return notes.of(cards);
    }

    /** How the newest letter of each of these is doing; only those that need a look. */
    Map<UUID, DeliveryState> troubledLetters(Collection<BoardCard> cards) {
        if (cards.isEmpty()) {
            return Map.of();
        }
        var ids = cards.stream().map(card -> card.application().value()).toList();
        return mailroom.latestStates(ids).entrySet().stream()
                .filter(entry -> entry.getValue() == DeliveryState.DEAD
                        || entry.getValue() == DeliveryState.SUPPRESSED
                        || entry.getValue() == DeliveryState.UNKNOWN
                        || entry.getValue() == DeliveryState.RETRY)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
