package dev.touchstone.panel;

import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.scorecards.QuestionLeads;
import dev.touchstone.scorecards.ScorecardId;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells each interviewer which questions are theirs; one person alone asks everything, and nothing has to be said. */
@Component
class PanelLeads implements QuestionLeads {

    private final PanelRows panels;
    private final QuestionPlans plans;
    private final Accounts accounts;

    PanelLeads(PanelRows panels, QuestionPlans plans, Accounts accounts) {
        this.panels = panels;
        this.plans = plans;
        this.accounts = accounts;
    }

    @Override
    public Stage stage() {
        return Stage.PANEL;
    }

    @Override
    public Map<QuestionVersionId, Lead> of(ScorecardId card) {
        return panels.of(card)
                .filter(panel -> panel.seats().size() > 1)
                .map(panel -> leads(panel, card))
                .orElse(Map.of());
    }

    private Map<QuestionVersionId, Lead> leads(Panel panel, ScorecardId card) {
        var leading = plans.leading(panel);
        var people = accounts.all(
                leading.values().stream().map(Seat::interviewer).distinct().toList());
        return panel.questions().stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), question -> lead(leading.get(question), people, card)));
    }

    private static Lead lead(@Nullable Seat seat, Map<AccountId, Account> people, ScorecardId card) {
        return seat == null
                ? new Lead(null, false)
                : new Lead(
                        Objects.requireNonNull(people.get(seat.interviewer())).name(), card.equals(seat.card()));
    }
}
