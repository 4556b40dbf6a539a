package dev.touchstone.panel;

import dev.touchstone.candidates.Candidate;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.scheduling.Scheduling;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads interviews with several candidates for pages. */
@Service
@Transactional(readOnly = true)
public class GroupViews {

    private final GroupRows groups;
    private final PanelRows panels;
    private final Scheduling scheduling;
    private final QuestionBank bank;
    private final JobApplications applications;
    private final Jobs jobs;

    GroupViews(
            GroupRows groups,
            PanelRows panels,
            Scheduling scheduling,
            QuestionBank bank,
            JobApplications applications,
            Jobs jobs) {
        this.groups = groups;
        this.panels = panels;
        this.scheduling = scheduling;
        this.bank = bank;
        this.applications = applications;
        this.jobs = jobs;
    }

    /** The session for one of the staff; empty for one there is not. */
    public Optional<GroupView> find(GroupId id, AccountId viewer) {
        return groups.find(id).map(session -> view(session, viewer));
    }

    /** The session an application is part of, and how many are in it. */
    public Optional<Membership> of(JobApplicationId application) {
        return groups.of(application)
                .map(session -> new Membership(
                        session.id(),
                        session.kind(),
                        groups.others(session.id(), application),
                        application.equals(session.moderator())));
    }

    /** Whether somebody interviews in the session. */
    public boolean observes(GroupId id, AccountId account) {
        return groups.find(id).stream()
                .flatMap(session -> panels.of(session.members()).stream())
                .flatMap(panel -> panel.seats().stream())
                .anyMatch(seat -> seat.interviewer().equals(account));
    }

    /** The applications of a session. */
    public List<JobApplicationId> members(GroupId id) {
        return groups.find(id).map(GroupSession::members).orElse(List.of());
    }

    /**
     * An application’s place in a session.
     *
     * @param others how many other candidates are in it
     */
    public record Membership(GroupId session, GroupKind kind, int others, boolean moderator) {}

    private GroupView view(GroupSession session, AccountId viewer) {
        var found = panels.of(session.members()).stream()
                .collect(Collectors.toMap(Panel::application, Function.identity()));
        var people = applications.candidates(session.members());
        var turns = groups.turns(session.id(), viewer);
        var first = session.members().stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .findFirst();
        return new GroupView(
                session.id(),
                session.kind(),
                jobs.get(session.job()).title(),
                first.map(panel -> scheduling.get(panel.appointment())).orElse(null),
                first.map(panel -> bank.versions(panel.questions())).orElse(List.of()),
                session.members().stream()
                        .filter(found::containsKey)
                        .map(one -> member(one, session, found, people, viewer, turns.getOrDefault(one, 0)))
                        .toList());
    }

    private static GroupView.Member member(
            JobApplicationId application,
            GroupSession session,
            Map<JobApplicationId, Panel> panels,
            Map<JobApplicationId, Candidate> people,
            AccountId viewer,
            int turns) {
        var seat = Objects.requireNonNull(panels.get(application)).seats().stream()
                .filter(one -> one.interviewer().equals(viewer) && one.card() != null)
                .findFirst();
        return new GroupView.Member(
                application,
                Objects.requireNonNull(people.get(application)).name(),
                application.equals(session.moderator()),
                seat.map(Seat::id).orElse(null),
                seat.filter(one -> !one.isOpen()).isPresent(),
                turns);
    }
}
