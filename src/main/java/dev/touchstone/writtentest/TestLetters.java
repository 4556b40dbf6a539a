package dev.touchstone.writtentest;

import dev.touchstone.candidates.CandidateLetters;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.CandidateLinks;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.mail.LinkRenewal;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.mail.SecretLink;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mails around a test, each with a link of its own. */
@Component
class TestLetters implements LinkRenewal {

    /** A link outlives the invitation: a sitting begun at the last minute goes on, and an expired one is explained. */
    private static final Duration EXPLAINS = Duration.ofDays(14);

    private static final Set<String> OURS = Set.of(
            "test-invitation",
            "test-reminder",
            "test-link",
            "test-reopened",
            "accommodation-granted",
            "accommodation-declined");

    private final Sittings sittings;
    private final CandidateLetters candidates;
    private final CandidateLinks links;
    private final Mailroom mailroom;

    TestLetters(Sittings sittings, CandidateLetters candidates, CandidateLinks links, Mailroom mailroom) {
        this.sittings = sittings;
        this.candidates = candidates;
        this.links = links;
        this.mailroom = mailroom;
    }

    void invitation(Sitting sitting) {
        post("test-invitation", sitting, sitting.expiresAt(), sitting.invitations());
    }

    void reminder(Sitting sitting) {
        post("test-reminder", sitting, sitting.expiresAt(), sitting.invitations());
    }

    /** @param number how many links the candidate asked for, this one included */
    void link(Sitting sitting, int number) {
        post("test-link", sitting, Objects.requireNonNullElse(sitting.deadline(), sitting.expiresAt()), number);
    }

    /** @param number how often it was opened again, this time included */
    void reopened(Sitting sitting, int minutes, int number) {
        var until = Objects.requireNonNull(sitting.deadline(), "not open");
        post("test-reopened", sitting, minutes, until, number);
    }

    @Override
    public Optional<SecretLink> renew(String kind, String businessKey, @Nullable UUID application) {
        return application == null || !OURS.contains(kind)
                ? Optional.empty()
                : sittings.of(new JobApplicationId(application))
                        .map(this::issue)
                        .map(SecretLink::new);
    }

    private void post(String kind, Sitting sitting, Instant until, int revision) {
        post(kind, sitting, sitting.minutes(), until, revision);
    }

    private void post(String kind, Sitting sitting, int minutes, Instant until, int revision) {
        candidates
                .to(sitting.application())
                .ifPresent(letter -> mailroom.post(letter.withLink(issue(sitting))
                        .with("minutes", minutes)
                        .with("deadline", until)
                        .revision(revision)
                        .of(kind, sitting.id())));
    }

    private String issue(Sitting sitting) {
        var until = sitting.deadline();
        var last = until != null && until.isAfter(sitting.expiresAt()) ? until : sitting.expiresAt();
        return links.issue(LinkPurpose.TEST, sitting.application().value(), last.plus(EXPLAINS));
    }
}
