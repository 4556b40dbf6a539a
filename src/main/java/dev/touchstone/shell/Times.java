package dev.touchstone.shell;

import dev.touchstone.shared.Language;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Instants in the words of the person who reads: their language, the house's zone ({@code touchstone.zone}). Templates
 * call {@code #times}; a missing instant is an empty text. The year is named only when it is not the running one.
 */
@Component("times")
public class Times {

    private static final Duration RELATIVE_LIMIT = Duration.ofDays(30);

    private final Clock clock;
    private final MessageSource messages;
    private final ZoneId zone;

    Times(Clock clock, MessageSource messages, @Value("${touchstone.zone:Asia/Shanghai}") ZoneId zone) {
        this.clock = clock;
        this.messages = messages;
        this.zone = zone;
    }

    /** The zone in which the house makes its promises. */
    public ZoneId zone() {
        return zone;
    }

    /** What people call that zone: 北京时间, Beijing time. */
    public String zoneName() {
        return zoneName(clock.instant(), zone);
    }

    /** What people call a zone at that moment; the zone's own name where the house has no other. */
    public String zoneName(Instant instant, ZoneId promised) {
        var locale = LocaleContextHolder.getLocale();
        var own = DateTimeFormatter.ofPattern("zzzz", locale).format(instant.atZone(promised));
        return Objects.requireNonNullElse(
                messages.getMessage("shell.zone." + promised.getId(), null, own, locale), own);
    }

    /** 11月22日, 22 Nov; with the year unless it is this one. */
    public String date(@Nullable Instant instant) {
        return date(instant, zone);
    }

    /** As {@link #date(Instant)}, in a zone that was promised. */
    public String date(@Nullable Instant instant, ZoneId promised) {
        return format(instant, promised, isThisYear(instant, promised) ? "date" : "dateWithYear");
    }

    /** A day of the calendar in the same words: 11月22日, 22 Nov; with the year unless it is this one. */
    public String onDay(@Nullable LocalDate day) {
        return day == null ? "" : date(day.atStartOfDay(zone).toInstant());
    }

    /** 11月22日 周日, Sun 22 Nov: for appointments and deadlines. */
    public String day(@Nullable Instant instant) {
        return day(instant, zone);
    }

    /** As {@link #day(Instant)}, in a zone that was promised. */
    public String day(@Nullable Instant instant, ZoneId promised) {
        return format(instant, promised, isThisYear(instant, promised) ? "day" : "dayWithYear");
    }

    /** 14:05. */
    public String time(@Nullable Instant instant) {
        return time(instant, zone);
    }

    /** As {@link #time(Instant)}, in a zone that was promised. */
    public String time(@Nullable Instant instant, ZoneId promised) {
        return format(instant, promised, "clock");
    }

    /** Date and time: 11月22日 14:05. */
    public String dateTime(@Nullable Instant instant) {
        return dateTime(instant, zone);
    }

    /** As {@link #dateTime(Instant)}, in a zone that was promised. */
    public String dateTime(@Nullable Instant instant, ZoneId promised) {
        return instant == null ? "" : date(instant, promised) + " " + time(instant, promised);
    }

    /** 12月2日 周三 16:30; Wed, 2 Dec, 16:30: appointments and deadlines where many stand together and all in the house's zone. */
    public String moment(@Nullable Instant instant) {
        return moment(instant, zone);
    }

    private String moment(@Nullable Instant instant, ZoneId promised) {
        return format(instant, promised, isThisYear(instant, promised) ? "moment" : "momentWithYear");
    }

    /** 12月2日 周三 16:30（北京时间）; Wed, 2 Dec, 16:30 (Beijing time): what a candidate, or anybody, must be there or done by. */
    public String zoned(@Nullable Instant instant) {
        return zoned(instant, zone);
    }

    /** As {@link #zoned(Instant)}, in a zone that was promised. */
    public String zoned(@Nullable Instant instant, ZoneId promised) {
        return instant == null ? "" : words("zoned", moment(instant, promised), zoneName(instant, promised));
    }

    /** From when to when as {@link #range(Instant, Instant)}, with the zone. */
    public String zoned(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? "" : words("zoned", range(from, to), zoneName(from, zone));
    }

    /** From when to when, the day once if both lie in it: 11月22日 周日 14:00–14:45; one time where both are the same minute. */
    public String range(@Nullable Instant from, @Nullable Instant to) {
        return range(from, to, zone);
    }

    /** As {@link #range(Instant, Instant)}, in a zone that was promised. */
    public String range(@Nullable Instant from, @Nullable Instant to, ZoneId promised) {
        if (from == null || to == null) {
            return "";
        }
        var start = day(from, promised) + " " + time(from, promised);
        var sameDay = day(from, promised).equals(day(to, promised));
        if (sameDay && time(from, promised).equals(time(to, promised))) {
            return start;
        }
        return words("range", start, sameDay ? time(to, promised) : day(to, promised) + " " + time(to, promised));
    }

    /** 3 分钟前, in 2 hours; beyond thirty days the date. */
    public String relative(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        var distance = Duration.between(instant, clock.instant());
        if (distance.abs().compareTo(RELATIVE_LIMIT) > 0) {
            return date(instant);
        }
        return distance.isNegative()
                ? nearest(distance.abs(), "soon", "inMinutes", "inHours", "inDays")
                : nearest(distance, "justNow", "minutesAgo", "hoursAgo", "daysAgo");
    }

    /** How long ago that is, in its largest unit: 11 小时, 3 days. */
    public String since(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        var age = Duration.between(instant, clock.instant());
        if (age.toMinutes() <= 0) {
            return words("moment");
        }
        if (age.toHours() == 0) {
            return words("minutes", age.toMinutes());
        }
        return age.toDays() == 0 ? words("hours", age.toHours()) : words("days", age.toDays());
    }

    /** The two largest units that are not zero: 1 天 2 小时; 45 s. */
    public String duration(@Nullable Duration duration) {
        if (duration == null) {
            return "";
        }
        var parts = Stream.of(
                        part(duration.toDays(), "days"),
                        part(duration.toHoursPart(), "hours"),
                        part(duration.toMinutesPart(), "minutes"),
                        duration.toMinutes() == 0 ? words("seconds", duration.toSeconds()) : "")
                .filter(text -> !text.isEmpty())
                .limit(2);
        return parts.collect(Collectors.joining(" "));
    }

    /** ISO 8601 in UTC, for the {@code datetime} attribute. */
    public String iso(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }

    private String part(long amount, String unit) {
        return amount == 0 ? "" : words(unit, amount);
    }

    private String nearest(Duration distance, String now, String minutes, String hours, String days) {
        if (distance.toMinutes() == 0) {
            return words(now);
        }
        if (distance.toHours() == 0) {
            return words(minutes, distance.toMinutes());
        }
        return distance.toDays() == 0 ? words(hours, distance.toHours()) : words(days, distance.toDays());
    }

    private String format(@Nullable Instant instant, ZoneId promised, String pattern) {
        if (instant == null) {
            return "";
        }
        var language = Language.of(LocaleContextHolder.getLocale());
        return DateTimeFormatter.ofPattern(words("pattern." + pattern), language.locale())
                .format(ZonedDateTime.ofInstant(instant, promised));
    }

    private boolean isThisYear(@Nullable Instant instant, ZoneId promised) {
        return instant == null
                || instant.atZone(promised).getYear()
                        == clock.instant().atZone(promised).getYear();
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage("shell.time." + key, arguments, LocaleContextHolder.getLocale());
    }
}
