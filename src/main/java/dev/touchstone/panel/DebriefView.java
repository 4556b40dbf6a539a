package dev.touchstone.panel;

import dev.touchstone.candidates.StageProposal;
import dev.touchstone.identity.Account;
import dev.touchstone.questionbank.Competency;
import dev.touchstone.scorecards.CardChange;
import dev.touchstone.scorecards.CardPage;
import dev.touchstone.scorecards.ReleasedCard;
import dev.touchstone.scorecards.ScorecardId;
import dev.touchstone.scorecards.StageResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A panel’s cards side by side.
 *
 * @param veiled the viewer still owes a card, or the cards are held back from everybody: nothing else is filled
 * @param heldBy how many cards are missing before anybody sees them; 0 when they are not held back
 * @param columns a column per seat, in order
 * @param rows a row per competency, the largest disagreement first
 * @param result null while veiled or before the first card
 * @param versions what was changed on cards after they had been submitted
 */
public record DebriefView(
        boolean veiled,
        int heldBy,
        PanelState state,
        List<Column> columns,
        List<Row> rows,
        @Nullable StageResult result,
        @Nullable StageProposal proposal,
        Map<ScorecardId, List<CardChange>> versions) {

    /** An interviewer and their card; null while it is not in (or not for this viewer). */
    public record Column(
            Account interviewer, boolean missing, @Nullable ReleasedCard card) {}

    /**
     * A competency over all interviewers.
     *
     * @param cells in the order of the columns
     * @param mean over the counted cards, null when nobody observed it
     * @param spread largest minus smallest rating
     */
    public record Row(
            Competency competency,
            List<Cell> cells,
            @Nullable BigDecimal mean,
            int spread,
            CardPage.Evidence evidence) {

        /** Whether anybody wrote what they saw. */
        public boolean hasNotes() {
            return cells.stream().anyMatch(cell -> cell.note() != null);
        }

        /** Whether it was on their cards and nobody observed it. */
        public boolean isObservedByNobody() {
            return cells.stream().anyMatch(Cell::given) && cells.stream().allMatch(cell -> cell.value() == null);
        }
    }

    /** One interviewer’s word on a competency. */
    public record Cell(
            String interviewer,
            boolean given,
            @Nullable Integer value,
            @Nullable String note,
            boolean counted) {}

    /** Whether anybody wrote a word: what was only ticked is on the evidence page. */
    public boolean hasNotes() {
        return columns.stream()
                        .map(Column::card)
                        .anyMatch(card -> card != null
                                && card.note() != null
                                && !card.note().isBlank())
                || rows.stream()
                        .flatMap(row -> row.cells().stream())
                        .anyMatch(cell -> cell.note() != null && !cell.note().isBlank());
    }

    /** What was to be observed, and nobody did. */
    public List<Competency> unobserved() {
        return rows.stream()
                .filter(Row::isObservedByNobody)
                .map(Row::competency)
                .toList();
    }

    /** Who has not handed in, by name. */
    public List<String> missingNames() {
        return columns.stream()
                .filter(column -> column.card() == null)
                .map(column -> column.interviewer().name())
                .toList();
    }
}
