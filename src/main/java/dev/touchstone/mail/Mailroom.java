package dev.touchstone.mail;

import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Takes letters in, and says what became of them. Nothing here talks to a mail server. */
@Service
public class Mailroom {

    private final Typesetter typesetter;
    private final Letters letters;
    private final LetterViews views;
    private final Senders senders;
    private final Breaker breaker;
    private final ObjectProvider<LinkRenewal> renewals;
    private final MailSettings settings;
    private final Clock clock;

    Mailroom(
            Typesetter typesetter,
            Letters letters,
            LetterViews views,
            Senders senders,
            Breaker breaker,
            ObjectProvider<LinkRenewal> renewals,
            MailSettings settings,
            Clock clock) {
        this.typesetter = typesetter;
        this.letters = letters;
        this.views = views;
        this.senders = senders;
        this.breaker = breaker;
        this.renewals = renewals;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Renders the letter and puts it into the outbox, in the caller's transaction. The same letter again returns the
     * id it got the first time.
     *
     * @throws IllegalArgumentException when the text asks for a field the letter does not have, or the letter has one
     *     that no text knows
     * @throws RefusedException UNUSABLE when the address is none
     */
    @Command
    public MailId post(Letter letter) {
        var address = EmailAddress.required(letter.recipientAddress());
        var set = typesetter.set(letter);
        var now = clock.instant();
        var due = letter.urgency() == Urgency.UNDOABLE ? now.plus(settings.undo()) : now;
        var once = settings.onceKinds().contains(letter.kind());
        senders.ringAfterCommit();
        return letters.add(letter, set, once, letters.isSuppressed(address), now, due)
                .orElseGet(() -> letters.existing(letter));
    }

    /**
     * Posts the letter again as a new one, with a fresh link where it had a secret one; also lifts the ban on an
     * address that was refused before. Refused as CONFLICT while the letter is still on its way, and when nobody can
     * issue a new link for it.
     */
    @Command
    public MailId resend(MailId mail) {
        var stored = stored(mail);
        if (!stored.view().state().isFinal()) {
            throw refused("mail.error.onItsWay", mail, stored);
        }
        var links =
                Typeset.hasLink(stored.text()) ? Map.of("link", renewed(stored).url()) : Map.<String, String>of();
        letters.allow(stored.view().recipientAddress());
        senders.ringAfterCommit();
        return letters.copy(mail, links, clock.instant());
    }

    /** Takes a letter back that has not left yet; false when it is too late. */
    @Command
    public boolean cancel(MailId mail) {
        return letters.move(mail, DeliveryState.CANCELLED, clock.instant(), DeliveryState.PENDING, DeliveryState.RETRY);
    }

    /**
     * A person decided that a letter which may have arrived is sent once more, with the same Message-ID. Refused as
     * CONFLICT when that is not the question.
     */
    @Command
    public void confirmRepeat(MailId mail) {
        if (!letters.move(mail, DeliveryState.RETRY, clock.instant(), DeliveryState.UNKNOWN)) {
            throw refused("mail.error.notUnknown", mail, stored(mail));
        }
        senders.ringAfterCommit();
    }

    /** How a letter would read, for people who are about to cause it; nothing is posted. */
    public MailDraft preview(Letter letter) {
        var set = typesetter.set(letter);
        return new MailDraft(Typeset.hide(set.subject()), Typeset.hide(set.text()));
    }

    /** The letters of one application, newest first. */
    public List<MailView> mailsOf(UUID application) {
        return views.of(application);
    }

    /** One letter, if it is there. */
    public Optional<MailView> find(MailId mail) {
        return views.find(mail).map(LetterViews.Stored::view);
    }

    /** One letter; refused as NOT_FOUND when there is none. */
    public MailView get(MailId mail) {
        return stored(mail).view();
    }

    /** For each of these applications the state of its newest letter; applications without letters are absent. */
    public Map<UUID, DeliveryState> latestStates(Collection<UUID> applications) {
        return views.latest(applications);
    }

    /** Since when this node cannot reach the mail server; letters wait meanwhile. Empty when all is well. */
    public Optional<Instant> outage() {
        return breaker.outage();
    }

    /** Removes the contents and the recipient of every letter of these applications; the delivery facts stay. */
    @Command
    public void erase(Collection<UUID> applications) {
        letters.erase(applications);
    }

    private SecretLink renewed(LetterViews.Stored stored) {
        return renewals.orderedStream()
                .flatMap(renewal ->
                        renewal
                                .renew(
                                        stored.view().kind(),
                                        stored.businessKey(),
                                        stored.view().application())
                                .stream())
                .findFirst()
                .orElseThrow(() -> refused("mail.error.linkGone", stored.view().id(), stored));
    }

    private LetterViews.Stored stored(MailId mail) {
        return views.find(mail)
                .orElseThrow(() -> new RefusedException(Reason.NOT_FOUND, "mail.error.notFound", "No mail " + mail));
    }

    private static RefusedException refused(String key, MailId mail, LetterViews.Stored stored) {
        return new RefusedException(
                Reason.CONFLICT,
                key,
                "Mail %s is %s".formatted(mail, stored.view().state()));
    }
}
