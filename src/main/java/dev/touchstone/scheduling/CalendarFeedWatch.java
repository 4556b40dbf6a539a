package dev.touchstone.scheduling;

import dev.touchstone.platform.RepeatedWork;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks every minute for calendars that are to be fetched, where the operator allows any. */
@Component
class CalendarFeedWatch extends RepeatedWork {

    private final CalendarFeeds feeds;

    CalendarFeedWatch(CalendarFeeds feeds, @Value("${touchstone.jobs.enabled:true}") boolean enabled) {
        super("calendar-feeds", Duration.ofMinutes(1), enabled && !feeds.hosts().isEmpty());
        this.feeds = feeds;
    }

    @Override
    protected void work() {
        feeds.refreshDue();
    }
}
