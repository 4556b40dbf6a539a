package dev.touchstone.mail;

import dev.touchstone.mail.Handover.Result;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands letters over to the mail server: at least once, never lost, at most one repeat per sender that died, and none
 * by itself for letters that must not come twice. Senders call it; tests and the demo's seeder may, too.
 */
@Component
public class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int PER_CONNECTION = 50;

    private final OutboxRows rows;
    private final PostOffice office;
    private final Breaker breaker;
    private final LinkSeal seal;
    private final MailSettings settings;
    private final Clock clock;

    Outbox(OutboxRows rows, PostOffice office, Breaker breaker, LinkSeal seal, MailSettings settings, Clock clock) {
        this.rows = rows;
        this.office = office;
        this.breaker = breaker;
        this.seal = seal;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends what is due, at most one connection's worth; returns how many letters were tried. */
    public int sendDue() {
        rows.reclaim(clock.instant());
        if (!office.isKnown() || breaker.isOpen() || !rows.anyDue(clock.instant())) {
            return 0;
        }
        try (var line = office.open()) {
            return sendOver(line);
        } catch (MessagingException unreachable) {
            LOG.warn("Mail server not reached: {}", Handover.words(unreachable));
            breaker.failed();
            return 0;
        }
    }

    private int sendOver(PostOffice.Line line) {
        for (int tried = 0; tried < PER_CONNECTION; tried++) {
            var row = rows.lease(clock.instant(), settings.lease());
            if (row.isEmpty()) {
                return tried;
            }
            if (!send(row.get(), line)) {
                return tried + 1;
            }
        }
        return PER_CONNECTION;
    }

    /** False when the line is of no more use. */
    private boolean send(OutboxRow row, PostOffice.Line line) {
        MimeLetter letter;
        try {
            var secrets = row.sealed() == null ? Map.<String, String>of() : seal.open(row.id(), row.sealed());
            letter = MimeLetter.of(row, secrets, settings, line.session(), clock.instant());
        } catch (MessagingException | RuntimeException unwritable) {
            LOG.error("Mail {} cannot be written", row.id(), unwritable);
            rows.settle(row, Settlement.ended(DeliveryState.DEAD, clock.instant(), Handover.words(unwritable)));
            return true;
        }
        var handover = line.hand(letter);
        settle(row, handover);
        return handover.result() != Result.PERHAPS && handover.result() != Result.SHUT;
    }

    private void settle(OutboxRow row, Handover handover) {
        if (!rows.settle(row, settlement(row, handover))) {
            LOG.warn("Mail {} was taken over by another sender meanwhile", row.id());
        }
        if (handover.result() == Result.SHUT) {
            breaker.failed();
        } else {
            breaker.reached();
        }
        if (handover.badAddress()) {
            rows.suppress(row.recipientAddress(), handover.answer(), clock.instant());
        }
        if (handover.result() != Result.TAKEN) {
            LOG.info("Mail {}: {} at try {}: {}", row.id(), handover.result(), row.attempts(), handover.answer());
        }
    }

    private Settlement settlement(OutboxRow row, Handover handover) {
        var now = clock.instant();
        var answer = handover.answer();
        return switch (handover.result()) {
            case TAKEN -> Settlement.sent(now);
            case REFUSED -> Settlement.ended(DeliveryState.DEAD, now, answer);
            case SHUT -> Settlement.untried(now, answer);
            case LATER -> later(row, answer);
            case PERHAPS -> row.once() ? Settlement.ended(DeliveryState.UNKNOWN, now, answer) : later(row, answer);
        };
    }

    private Settlement later(OutboxRow row, String answer) {
        var pauses = settings.backoff();
        if (row.attempts() > pauses.size()) {
            return Settlement.ended(DeliveryState.DEAD, clock.instant(), answer);
        }
        return Settlement.again(clock.instant().plus(spread(pauses.get(row.attempts() - 1))), answer);
    }

    /** ±20 %, so that letters refused together do not come back together. */
    private static Duration spread(Duration pause) {
        return Duration.ofMillis(
                (long) (pause.toMillis() * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }
}
