package dev.touchstone.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leaves a mail server alone for a while after it could not be reached several times in a row. */
@Component
class Breaker {

    private final Clock clock;
    private final MailSettings settings;
    private int failures;
    private @Nullable Instant since;
    private Instant pausedUntil = Instant.MIN;

    Breaker(Clock clock, MailSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    synchronized boolean isOpen() {
        return clock.instant().isBefore(pausedUntil);
    }

    /** Since when the server cannot be reached; empty when all is well. */
    synchronized Optional<Instant> outage() {
        return Optional.ofNullable(since);
    }

    synchronized void reached() {
        failures = 0;
        since = null;
    }

    synchronized void failed() {
        failures++;
        since = since == null ? clock.instant() : since;
        if (failures >= settings.breakerThreshold()) {
            pausedUntil = clock.instant().plus(settings.breakerPause());
        }
    }
}
