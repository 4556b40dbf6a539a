package dev.touchstone.panel.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of a form that says when, how long and where people meet. */
abstract class MeetingForm {

    private static final String LINK = "https?://[^\\s\"<>\\p{Cntrl}]{3,500}";

    private int minutes;
    private @Nullable String startsAt;
    private @Nullable String place;
    private @Nullable String meetingLink;

    /** The typed start; empty when there is none, or none that can be read. */
    final Optional<Instant> typed(ZoneId zone) {
        try {
            return Optional.ofNullable(blankToNull(startsAt))
                    .map(text -> LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    final Duration length() {
        return Duration.ofMinutes(minutes);
    }

    /** Whether the link may not be offered as one: it is neither empty nor http(s). */
    final boolean hasBadLink() {
        var link = link();
        return link != null && !link.matches(LINK);
    }

    final @Nullable String where() {
        return blankToNull(place);
    }

    final @Nullable String link() {
        return blankToNull(meetingLink);
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public @Nullable String getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(@Nullable String startsAt) {
        this.startsAt = startsAt;
    }

    public @Nullable String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place;
    }

    public @Nullable String getMeetingLink() {
        return meetingLink;
    }

    public void setMeetingLink(@Nullable String meetingLink) {
        this.meetingLink = meetingLink;
    }
}
