package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Service;

/** Interviews with several candidates, and discussions one of them leads. */
@Service
public class GroupDesk {

    /** Candidates of one group at the least. */
    public static final int FEWEST = 2;

    /** Candidates of one group at the most. */
    public static final int MOST = 12;

    private final GroupRows groups;
    private final PanelRows panels;
    private final HiringDayDesk desk;
    private final Clock clock;

    GroupDesk(GroupRows groups, PanelRows panels, HiringDayDesk desk, Clock clock) {
        this.groups = groups;
        this.panels = panels;
        this.desk = desk;
        this.clock = clock;
    }

    /** A session whose candidates are yet to be booked, or {@linkplain #forget forgotten}. Refuses UNUSABLE what cannot be a group. */
    @Command
    public GroupId begin(PlanGroup command) {
        int people = new HashSet<>(command.candidates()).size();
        if (people != command.candidates().size() || people < FEWEST || people > MOST) {
            throw unusable("panel.group.error.size", "%d candidates".formatted(people));
        }
        if (command.moderator() != null
                && (command.kind() != GroupKind.DISCUSSION
                        || !command.candidates().contains(command.moderator()))) {
            throw unusable("panel.group.error.moderator", "Moderator " + command.moderator());
        }
        var id = GroupId.next();
        groups.insert(
                new GroupSession(id, command.job(), command.kind(), command.moderator(), List.of()), clock.instant());
        groups.expect(id, command.candidates());
        return id;
    }

    /** Books one of the candidates. Refuses what {@link HiringDayDesk#book} refuses. */
    @Command
    public void seat(GroupId session, PlanGroup command, JobApplicationId candidate) {
        desk.book(command.job(), command.panel(candidate, session));
        groups.join(session, candidate, command.candidates().indexOf(candidate));
    }

    /** One of the candidates could not be booked. */
    @Command
    public void forget(GroupId session, JobApplicationId candidate) {
        groups.forget(session, candidate);
    }

    /** Forgets a session in which nobody could be booked. */
    @Command
    public void drop(GroupId session) {
        groups.delete(session);
    }

    /** An observer heard a candidate speak, or counted once too often. Refuses NOT_FOUND who does not observe the session. */
    @Command
    public void count(GroupId id, JobApplicationId speaker, AccountId observer, boolean more) {
        var session = groups.find(id)
                .filter(found -> found.members().contains(speaker))
                .filter(found -> observes(speaker, observer))
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND, "panel.group.error.none", "%s does not observe %s".formatted(observer, id)));
        groups.count(session.id(), observer, speaker, more ? 1 : -1);
    }

    private boolean observes(JobApplicationId application, AccountId account) {
        return panels.of(application)
                .filter(panel -> panel.seats().stream()
                        .anyMatch(seat -> seat.interviewer().equals(account)))
                .isPresent();
    }

    private static RefusedException unusable(String key, String message) {
        return new RefusedException(Reason.UNUSABLE, key, message, FEWEST, MOST);
    }
}
