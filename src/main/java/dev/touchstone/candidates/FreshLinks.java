package dev.touchstone.candidates;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.CandidateLinks;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Links that a recruiter hands over by WeChat or phone. The link is shown once; only its hash is kept. */
@Service
public class FreshLinks {

    /** How long a handed-over link to a stage works; the stage’s own deadline decides besides. */
    private static final Duration STAGE_LINK = Duration.ofDays(14);

    private final JobApplications applications;
    private final CandidateLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FreshLinks(JobApplications applications, CandidateLinks links, ApplicationEventPublisher events, Clock clock) {
        this.applications = applications;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** What links make sense now: the candidate’s page, and the page of the present stage. */
    public List<LinkPurpose> purposes(JobApplication application) {
        return application.isActive() && application.stage() != Stage.SCREENING
                ? List.of(purposeOf(application.stage()), LinkPurpose.PORTAL)
                : List.of(LinkPurpose.PORTAL);
    }

    /** Makes a link and returns its address, the only time it is known. Refuses CONFLICT for a stage that is not on. */
    @Command
    public String issue(JobApplicationId id, LinkPurpose purpose, AccountId by) {
        if (!purposes(applications.get(id)).contains(purpose)) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "candidates.error.linkNotNow",
                    "Application %s has no use for a %s link".formatted(id, purpose));
        }
        var lasting = purpose == LinkPurpose.PORTAL ? ApplicationLetters.PORTAL_LINK : STAGE_LINK;
        var url = links.issue(purpose, id.value(), clock.instant().plus(lasting));
        events.publishEvent(new LinkHandedOut(id, purpose, by));
        return url;
    }

    private static LinkPurpose purposeOf(Stage stage) {
        return switch (stage) {
            case SCREENING -> LinkPurpose.PORTAL;
            case WRITTEN_TEST -> LinkPurpose.TEST;
            case ROLE_PLAY -> LinkPurpose.ROLE_PLAY;
            case PANEL -> LinkPurpose.INTERVIEW;
            case OFFER -> LinkPurpose.OFFER;
        };
    }
}
