package dev.touchstone.identity;

import dev.touchstone.identity.Attempts.Limit;
import dev.touchstone.shared.Language;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Takes requests of people who lost their link, within limits, and hands them to who knows candidates. */
@Service
public class LostLinks {

    private static final Limit PER_ADDRESS = new Limit(3, Duration.ofMinutes(30));

    private final Attempts attempts;
    private final ObjectProvider<LostLinkDesk> desk;

    LostLinks(Attempts attempts, ObjectProvider<LostLinkDesk> desk) {
        this.attempts = attempts;
        this.desk = desk;
    }

    /** Passes the request on unless there were too many; returns nothing, because nobody may learn who applied. */
    public void ask(String email, Language language) {
        if (attempts.allow(Attempts.of("lost-link", email), PER_ADDRESS)) {
            desk.ifAvailable(open -> open.requested(Emails.normal(email), language));
        }
    }
}
