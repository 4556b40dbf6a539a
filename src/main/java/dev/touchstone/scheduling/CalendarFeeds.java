package dev.touchstone.scheduling;

import dev.touchstone.identity.AccountId;
import dev.touchstone.mail.SealedTexts;
import dev.touchstone.shared.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Busy times from calendars that are fetched from an address, again and again. Nothing is asked inside a transaction. */
@Service
public class CalendarFeeds {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarFeeds.class);
    private static final Duration EVERY = Duration.ofMinutes(30);
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** Who fails again and again is asked less often: at the least once a day. */
    private static final int MOST_DOUBLINGS = 5;

    private final AvailabilityDesk desk;
    private final CalendarFeedRows rows;
    private final CalendarFetch fetch;
    private final AllowedHosts hosts;
    private final SealedTexts seals;
    private final Clock clock;

    CalendarFeeds(
            AvailabilityDesk desk,
            CalendarFeedRows rows,
            CalendarFetch fetch,
            AllowedHosts hosts,
            SealedTexts seals,
            Clock clock) {
        this.desk = desk;
        this.rows = rows;
        this.fetch = fetch;
        this.hosts = hosts;
        this.seals = seals;
        this.clock = clock;
    }

    /** From where calendars may be fetched; none: not at all. */
    public List<String> hosts() {
        return hosts.all();
    }

    /**
     * Fetches a calendar now, and from now on again and again. Refuses UNUSABLE what may not be fetched, cannot be, or is no calendar;
     * nothing is kept then.
     *
     * @return how many busy times it has
     */
    public int follow(AccountId account, String name, String address) {
        var at = hosts.checked(address);
        var called = name.isBlank() ? at.getHost() : name.strip();
        int times = desk.read(account, called, fetch.fetch(at));
        var calendar = desk.calendars(account).stream()
                .filter(one -> one.name().equals(called))
                .findFirst()
                .orElseThrow()
                .id();
        var now = clock.instant();
        rows.keep(calendar, at.getHost(), seals.close(calendar.value(), at.toString()), now, now.plus(EVERY));
        return times;
    }

    /** Fetches what is due, one after the other; returns how many were tried. */
    public int refreshDue() {
        int tried = 0;
        for (var due = rows.lease(clock.instant(), LEASE); due.isPresent(); due = rows.lease(clock.instant(), LEASE)) {
            refresh(due.get());
            tried++;
        }
        return tried;
    }

    private void refresh(CalendarFeedRows.Due due) {
        try {
            var address = seals.open(due.calendar().value(), due.sealed());
            desk.refresh(due.account(), due.name(), fetch.fetch(hosts.checked(address)));
            settle(due, null);
        } catch (RefusedException refusal) {
            settle(due, refusal.key());
        } catch (RuntimeException broken) {
            LOG.warn(
                    "Calendar {} cannot be fetched: {}",
                    due.calendar(),
                    broken.getClass().getSimpleName());
            settle(due, "scheduling.error.feed.answer");
        }
    }

    private void settle(CalendarFeedRows.Due due, @Nullable String problem) {
        int doublings = problem == null ? 0 : Math.min(due.failures() + 1, MOST_DOUBLINGS);
        var now = clock.instant();
        rows.settle(due.calendar(), problem, now, now.plus(EVERY.multipliedBy(1L << doublings)));
    }
}
