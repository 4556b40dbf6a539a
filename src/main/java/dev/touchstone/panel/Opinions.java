package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Members of a panel say whether they are for going on with the person. Nobody’s word changes once somebody has decided. */
@Service
public class Opinions {

    /** Characters of an opinion that are kept. */
    public static final int LONGEST = 2000;

    private final OpinionRows rows;
    private final PanelRows panels;
    private final Deliberations deliberations;
    private final JobApplications applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Opinions(
            OpinionRows rows,
            PanelRows panels,
            Deliberations deliberations,
            JobApplications applications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.rows = rows;
        this.panels = panels;
        this.deliberations = deliberations;
        this.applications = applications;
        this.clock = clock;
    }

    /**
     * Keeps a member’s word, in place of an earlier one until somebody decides; who has said nothing by then may add theirs, which is
     * marked. Refuses NOT_FOUND to who does not sit on the panel, CONFLICT before the own card is in and for a word that the decision
     * fixed, UNUSABLE without words. Publishes {@link OpinionStated}.
     */
    @Command
    public void state(JobApplicationId application, AccountId member, Stand stand, String words) {
        applications.lock(application);
        if (seat(application, member).isOpen()) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "panel.opinion.cardFirst",
                    "%s owes the card of the panel of %s".formatted(member, application));
        }
        if (words.isBlank()) {
            throw new RefusedException(
                    Reason.UNUSABLE, "panel.opinion.noWords", "An opinion on %s without words".formatted(application));
        }
        var decided = deliberations.decision(application).isPresent();
        var said = words.strip();
        var opinion = new Opinion(
                member, stand, said.substring(0, Math.min(said.length(), LONGEST)), clock.instant(), decided);
        if (!rows.put(application, opinion)) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "panel.opinion.fixed",
                    "The opinion of %s on %s was decided upon".formatted(member, application));
        }
        events.publishEvent(new OpinionStated(application, member));
    }

    /** Whether this person sits on the panel and has handed in their card. */
    public boolean maySpeak(JobApplicationId application, AccountId member) {
        return find(application, member).filter(seat -> !seat.isOpen()).isPresent();
    }

    /** The person’s own word. Refuses NOT_FOUND to who does not sit on the panel. */
    public Optional<Opinion> own(JobApplicationId application, AccountId member) {
        seat(application, member);
        return rows.of(application).opinions().stream()
                .filter(each -> each.member().equals(member))
                .findFirst();
    }

    /** Whether somebody has decided. */
    public boolean isDecided(JobApplicationId application) {
        return deliberations.decision(application).isPresent();
    }

    private Seat seat(JobApplicationId application, AccountId member) {
        return find(application, member)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND,
                        "panel.opinion.notYours",
                        "%s does not sit on the panel of %s".formatted(member, application)));
    }

    private Optional<Seat> find(JobApplicationId application, AccountId member) {
        return panels.of(application).stream()
                .flatMap(panel -> panel.seats().stream())
                .filter(seat -> seat.interviewer().equals(member))
                .findFirst();
    }
}
