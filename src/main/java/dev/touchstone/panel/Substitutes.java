package dev.touchstone.panel;

import dev.touchstone.identity.Account;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.scheduling.Slot;
import dev.touchstone.scorecards.Recusals;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who could take a seat of a panel: those of the team who do not sit there, first who is free at its time. */
@Component
class Substitutes {

    private final PanelTeams teams;
    private final Recusals recusals;
    private final Scheduling scheduling;

    Substitutes(PanelTeams teams, Recusals recusals, Scheduling scheduling) {
        this.teams = teams;
        this.recusals = recusals;
        this.scheduling = scheduling;
    }

    List<Substitute> of(Panel panel, JobOpeningId job) {
        var sitting = panel.seats().stream().map(Seat::interviewer).collect(Collectors.toSet());
        var recused = recusals.accounts(panel.application());
        var others = teams.candidates(job).stream()
                .filter(member -> !sitting.contains(member.id()) && !recused.contains(member.id()))
                .toList();
        var at = scheduling.get(panel.appointment());
        var hindrances =
                scheduling.hindrances(others.stream().map(Account::id).toList(), new Slot(at.startsAt(), at.endsAt()));
        return others.stream()
                .map(member -> new Substitute(member, hindrances.get(member.id())))
                .sorted(Comparator.comparing(Substitute::isFree).reversed())
                .toList();
    }
}
