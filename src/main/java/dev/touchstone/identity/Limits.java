package dev.touchstone.identity;

import dev.touchstone.identity.Attempts.Limit;
import dev.touchstone.shared.TooManyTries;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * How often strangers may knock at the public pages, for all nodes together. Never to be asked inside a transaction that
 * a refusal would roll back.
 */
@Service
public class Limits {

    private static final Limit ONE_LINK = new Limit(20, Duration.ofMinutes(1));
    private static final Limit LINKS = new Limit(120, Duration.ofMinutes(1));
    private static final Limit LOST_LINKS = new Limit(10, Duration.ofMinutes(10));

    private final Attempts attempts;
    private final Limit applications;

    Limits(Attempts attempts, @Value("${touchstone.limits.applications-per-hour:10}") int applications) {
        this.attempts = attempts;
        this.applications = new Limit(applications, Duration.ofHours(1));
    }

    /** Somebody opens a link with this key; refuses with {@link TooManyTries}. */
    public void openLink(String token, String from) {
        admit("link-from:" + NetworkAddress.of(from), LINKS);
        admit("link:" + HexFormat.of().formatHex(SecretToken.sha256(token)), ONE_LINK);
    }

    /** Somebody says that they lost their link; refuses with {@link TooManyTries}. */
    public void askForLink(String from) {
        admit("lost-link-from:" + NetworkAddress.of(from), LOST_LINKS);
    }

    /** Somebody applies on a public page; refuses with {@link TooManyTries}. */
    public void applyFrom(String from) {
        admit("apply-from:" + NetworkAddress.of(from), applications);
    }

    private void admit(String subject, Limit limit) {
        var pause = attempts.pause(subject, limit);
        if (!pause.isZero()) {
            throw new TooManyTries(
                    "identity.error.tooMany",
                    "Too many for %s".formatted(subject.substring(0, subject.indexOf(':'))),
                    pause);
        }
    }
}
