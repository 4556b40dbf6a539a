package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.Competency;
import dev.touchstone.scorecards.Amendments;
import dev.touchstone.scorecards.CardDesk;
import dev.touchstone.scorecards.CardPage;
import dev.touchstone.scorecards.ReleasedCard;
import dev.touchstone.scorecards.ScorecardId;
import dev.touchstone.scorecards.Scorecards;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads debriefs, with the blindness rule applied. */
@Service
@Transactional(readOnly = true)
public class Debriefs {

    private final PanelRows panels;
    private final Scorecards scorecards;
    private final Amendments amendments;
    private final CardDesk desk;
    private final Accounts accounts;
    private final Competencies competencies;
    private final JobApplications applications;

    Debriefs(
            PanelRows panels,
            Scorecards scorecards,
            Amendments amendments,
            CardDesk desk,
            Accounts accounts,
            Competencies competencies,
            JobApplications applications) {
        this.panels = panels;
        this.scorecards = scorecards;
        this.amendments = amendments;
        this.desk = desk;
        this.accounts = accounts;
        this.competencies = competencies;
        this.applications = applications;
    }

    /**
     * The debrief of an application’s panel; no rating for a viewer who owes a card of the application, and for nobody while the cards
     * are held back.
     */
    public Optional<DebriefView> of(JobApplicationId application, AccountId viewer) {
        return panels.of(application).map(panel -> {
            var hidden = scorecards.hidden(application, Stage.PANEL, viewer);
            return hidden.isHidden() ? veiled(panel, hidden.heldBy()) : open(panel, viewer);
        });
    }

    private DebriefView veiled(Panel panel, int heldBy) {
        return new DebriefView(true, heldBy, panel.state(), List.of(), List.of(), null, null, Map.of());
    }

    private DebriefView open(Panel panel, AccountId viewer) {
        var released = scorecards.released(panel.application(), viewer);
        var cards = released.stream()
                .filter(card -> card.stage() == Stage.PANEL)
                .collect(Collectors.toMap(ReleasedCard::card, Function.identity()));
        var people = accounts.all(panel.seats().stream().map(Seat::interviewer).toList());
        var columns = panel.seats().stream()
                .map(seat -> new DebriefView.Column(
                        Objects.requireNonNull(people.get(seat.interviewer())), seat.missing(), card(seat, cards)))
                .toList();
        return new DebriefView(
                false,
                0,
                panel.state(),
                columns,
                rows(released, columns),
                cards.isEmpty() ? null : scorecards.result(panel.application(), Stage.PANEL),
                applications.proposal(panel.application(), Stage.PANEL).orElse(null),
                amendments.of(panel.application(), List.copyOf(cards.values()), viewer));
    }

    private static @Nullable ReleasedCard card(Seat seat, Map<ScorecardId, ReleasedCard> cards) {
        return seat.card() == null ? null : cards.get(seat.card());
    }

    private List<DebriefView.Row> rows(List<ReleasedCard> released, List<DebriefView.Column> columns) {
        var rated = competencies.all().stream()
                .filter(competency -> columns.stream()
                        .map(DebriefView.Column::card)
                        .anyMatch(card -> card != null && card.ratings().containsKey(competency.code())))
                .toList();
        return desk.evidence(released, Stage.PANEL, rated).stream()
                .map(evidence -> row(evidence, columns))
                .sorted(Comparator.comparingInt(DebriefView.Row::spread).reversed())
                .toList();
    }

    private static DebriefView.Row row(CardPage.Evidence evidence, List<DebriefView.Column> columns) {
        var cells = columns.stream()
                .map(column -> cell(evidence.competency(), column))
                .toList();
        var values = cells.stream()
                .filter(DebriefView.Cell::counted)
                .map(DebriefView.Cell::value)
                .filter(Objects::nonNull)
                .toList();
        var spread = values.stream().mapToInt(Integer::intValue).summaryStatistics();
        return new DebriefView.Row(
                evidence.competency(),
                cells,
                mean(values),
                values.isEmpty() ? 0 : spread.getMax() - spread.getMin(),
                evidence);
    }

    private static DebriefView.Cell cell(Competency competency, DebriefView.Column column) {
        var card = column.card();
        var given = card == null ? null : card.ratings().get(competency.code());
        return new DebriefView.Cell(
                column.interviewer().name(),
                given != null,
                given == null ? null : given.value(),
                given == null ? null : given.note(),
                card != null && card.counted());
    }

    private static @Nullable BigDecimal mean(List<Integer> values) {
        return values.isEmpty()
                ? null
                : BigDecimal.valueOf(values.stream().mapToInt(Integer::intValue).sum())
                        .divide(BigDecimal.valueOf(values.size()), 2, RoundingMode.HALF_UP);
    }
}
