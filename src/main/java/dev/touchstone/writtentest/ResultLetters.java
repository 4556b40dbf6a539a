package dev.touchstone.writtentest;

import dev.touchstone.candidates.CandidateLetters;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.CandidateLinks;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.mail.LinkRenewal;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.mail.SecretLink;
import dev.touchstone.shared.Command;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells candidates that their result can be seen, once for each end of the marking. */
@Component
class ResultLetters implements LinkRenewal {

    private static final String RELEASED = "result-released";
    private static final Duration PORTAL_LINK = Duration.ofDays(180);

    private final Sittings sittings;
    private final Reopenings reopenings;
    private final ReleasedResults results;
    private final ResultNotices notices;
    private final CandidateLetters candidates;
    private final CandidateLinks links;
    private final Mailroom mailroom;
    private final Clock clock;

    ResultLetters(
            Sittings sittings,
            Reopenings reopenings,
            ReleasedResults results,
            ResultNotices notices,
            CandidateLetters candidates,
            CandidateLinks links,
            Mailroom mailroom,
            Clock clock) {
        this.sittings = sittings;
        this.reopenings = reopenings;
        this.results = results;
        this.notices = notices;
        this.candidates = candidates;
        this.links = links;
        this.mailroom = mailroom;
        this.clock = clock;
    }

    /** Mails the candidate; nothing while there is nothing to see, or once they were told. */
    @Command
    public void tell(JobApplicationId application) {
        results.of(application)
                .filter(result -> notices.claim(application, clock.instant()))
                .ifPresent(result -> post(application, result));
    }

    private void post(JobApplicationId application, ReleasedResult result) {
        var sitting = sittings.of(application).orElseThrow();
        candidates
                .withContact(application)
                .ifPresent(letter -> mailroom.post(letter.withLink(portal(application.value()))
                        .with("deadline", result.appealDays() == 0 ? null : result.appealUntil())
                        .revision(reopenings.of(sitting.id()).size() + 1)
                        .of(RELEASED, sitting.id())));
    }

    @Override
    public Optional<SecretLink> renew(String kind, String businessKey, @Nullable UUID application) {
        return application == null || !RELEASED.equals(kind)
                ? Optional.empty()
                : Optional.of(new SecretLink(portal(application)));
    }

    private String portal(UUID application) {
        return links.issue(LinkPurpose.PORTAL, application, clock.instant().plus(PORTAL_LINK));
    }
}
