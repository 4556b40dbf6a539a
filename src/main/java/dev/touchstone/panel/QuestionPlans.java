package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.Competency;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.scorecards.Recusals;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of a panel leads which question: shown with what nobody asks, and changed without inviting anybody anew. */
@Service
public class QuestionPlans {

    private final PanelRows panels;
    private final QuestionBank bank;
    private final Recusals recusals;
    private final Accounts accounts;
    private final JobApplications applications;
    private final Competencies competencies;
    private final Jobs jobs;
    private final Scheduling scheduling;
    private final PanelLetters letters;

    QuestionPlans(
            PanelRows panels,
            QuestionBank bank,
            Recusals recusals,
            Accounts accounts,
            JobApplications applications,
            Competencies competencies,
            Jobs jobs,
            Scheduling scheduling,
            PanelLetters letters) {
        this.panels = panels;
        this.bank = bank;
        this.recusals = recusals;
        this.accounts = accounts;
        this.applications = applications;
        this.competencies = competencies;
        this.jobs = jobs;
        this.scheduling = scheduling;
        this.letters = letters;
    }

    /** Who asks what at the application’s panel, if one was planned. */
    @Transactional(readOnly = true)
    public Optional<QuestionPlan> of(JobApplication application) {
        return panels.of(application.id()).map(panel -> plan(panel, application));
    }

    /**
     * Gives questions to seats; those not named stay as they are. Who was invited and whose questions change is told. Refuses UNUSABLE a question or a seat the panel does not have, and a seat
     * nobody sits on; CONFLICT when the panel is over.
     */
    @Command
    public void assign(JobApplicationId application, Map<QuestionVersionId, SeatId> owners) {
        applications.lock(application);
        var panel = panels.of(application)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND, "panel.error.none", "Application %s has no panel".formatted(application)))
                .changeable();
        var taken = sitting(panel);
        owners.forEach((question, seat) -> {
            if (!panel.questions().contains(question) || !taken.contains(seat)) {
                throw new RefusedException(
                        Reason.UNUSABLE, "panel.error.owner", "%s cannot lead %s".formatted(seat, question));
            }
        });
        var given = panel.leading(owners);
        panels.assign(given);
        tell(panel, given);
    }

    private void tell(Panel before, Panel after) {
        var at = scheduling.get(after.appointment());
        after.openSeats().stream()
                .filter(seat -> seat.told() != null)
                .filter(seat -> !before.ledBy(seat).equals(after.ledBy(seat)))
                .forEach(seat -> letters.tellQuestions(after, seat, at));
    }

    /** Which seat leads a question; a seat nobody sits on leads nothing. */
    Map<QuestionVersionId, Seat> leading(Panel panel) {
        var taken = sitting(panel);
        var leading = new HashMap<QuestionVersionId, Seat>();
        panel.owners().forEach((question, seat) -> {
            if (taken.contains(seat)) {
                leading.put(question, panel.seat(seat));
            }
        });
        return leading;
    }

    /** Each question of a panel with who leads it. */
    List<AskedQuestion> asked(Panel panel) {
        var leading = leading(panel);
        var people = people(panel);
        var versions = bank.versions(panel.questions());
        return IntStream.range(0, versions.size())
                .mapToObj(i -> asked(
                        i + 1, versions.get(i), leading.get(versions.get(i).id()), people))
                .toList();
    }

    private static AskedQuestion asked(
            int number, QuestionVersion question, @Nullable Seat seat, Map<AccountId, Account> people) {
        return seat == null
                ? new AskedQuestion(number, question, null, null)
                : new AskedQuestion(number, question, seat.id(), people.get(seat.interviewer()));
    }

    private QuestionPlan plan(Panel panel, JobApplication application) {
        var asked = asked(panel);
        var people = people(panel);
        var taken = sitting(panel);
        return new QuestionPlan(
                asked,
                Coverage.of(competencies(application), asked),
                panel.seats().stream()
                        .filter(seat -> taken.contains(seat.id()))
                        .flatMap(seat -> Optional.ofNullable(people.get(seat.interviewer()))
                                .map(person -> new QuestionPlan.Place(seat.id(), person))
                                .stream())
                        .toList(),
                panel.state().isChangeable());
    }

    private Set<SeatId> sitting(Panel panel) {
        return panel.taken(recusals.accounts(panel.application()));
    }

    private Map<AccountId, Account> people(Panel panel) {
        return accounts.all(panel.seats().stream().map(Seat::interviewer).toList());
    }

    private List<Competency> competencies(JobApplication application) {
        return jobs.template(jobs.get(application.job()).track()).competencies().stream()
                .map(competencies::get)
                .toList();
    }
}
