package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.candidates.StageDecision;
import dev.touchstone.candidates.StageProposal;
import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.scorecards.EvidenceTrail.Gate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows the marking points of an application from the question bank to the decision, with the blindness rule applied. */
@Service
@Transactional(readOnly = true)
public class EvidenceTrails {

    private final Scorecards scorecards;
    private final Quotes quotes;
    private final JobApplications applications;
    private final QuestionBank bank;
    private final Competencies competencies;
    private final Accounts accounts;
    private final List<AnswerSheet> sheets;

    EvidenceTrails(
            Scorecards scorecards,
            Quotes quotes,
            JobApplications applications,
            QuestionBank bank,
            Competencies competencies,
            Accounts accounts,
            List<AnswerSheet> sheets) {
        this.scorecards = scorecards;
        this.quotes = quotes;
        this.applications = applications;
        this.bank = bank;
        this.competencies = competencies;
        this.accounts = accounts;
        this.sheets = sheets;
    }

    /** All there is about the application, as far as the viewer may see it. */
    public EvidenceTrail of(JobApplicationId application, AccountId viewer) {
        if (scorecards.veiled(application, viewer)) {
            return EvidenceTrail.VEILED;
        }
        var marked = sheets.stream().allMatch(sheet -> sheet.isMarked(application));
        var cards = scorecards.released(application, viewer).stream()
                .filter(card -> stands(card, marked))
                .toList();
        var decisions = applications.decisions(application);
        var people = people(cards, decisions);
        var findings = new Findings(
                cards,
                questions(cards),
                sheets.stream().flatMap(sheet -> sheet.of(application).stream()).toList(),
                quotes.released(application, viewer),
                rater -> name(rater, people));
        return new EvidenceTrail(
                false,
                applications.proposals(application).values().stream()
                        .map(proposal -> gate(application, proposal, decisions, people))
                        .toList(),
                competencies.all().stream()
                        .map(findings::of)
                        .filter(finding -> !finding.ratings().isEmpty()
                                || !finding.points().isEmpty()
                                || !finding.quotes().isEmpty()
                                || !finding.missed().isEmpty())
                        .toList());
    }

    /** A late card is told as such; marks of a test that is not marked to the end, or that were taken back, stand behind nothing. */
    private static boolean stands(ReleasedCard card, boolean marked) {
        return card.stage() != Stage.WRITTEN_TEST || marked && card.counted();
    }

    private Map<AccountId, Account> people(List<ReleasedCard> cards, List<StageDecision> decisions) {
        return accounts.all(Stream.concat(
                        cards.stream().map(ReleasedCard::rater),
                        decisions.stream().map(StageDecision::by))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private Map<QuestionVersionId, QuestionVersion> questions(List<ReleasedCard> cards) {
        var ids = cards.stream()
                .flatMap(card -> card.questions().stream())
                .distinct()
                .toList();
        return bank.versions(ids).stream().collect(Collectors.toMap(QuestionVersion::id, Function.identity()));
    }

    private Gate gate(
            JobApplicationId application,
            StageProposal proposal,
            List<StageDecision> decisions,
            Map<AccountId, Account> people) {
        var decision = decisions.stream()
                .filter(one -> one.stage() == proposal.stage())
                .reduce((earlier, later) -> later);
        return new Gate(
                proposal.stage(),
                proposal.total(),
                proposal.proposal(),
                proposal.row(),
                proposal.enoughEvidence(),
                proposal.stage() == Stage.WRITTEN_TEST ? null : scorecards.result(application, proposal.stage()),
                decision.map(StageDecision::decision).orElse(null),
                decision.map(one -> name(one.by(), people)).orElse(null),
                decision.map(StageDecision::reason).orElse(null));
    }

    private static @Nullable String name(@Nullable AccountId id, Map<AccountId, Account> people) {
        var person = id == null ? null : people.get(id);
        return person == null ? null : person.name();
    }
}
