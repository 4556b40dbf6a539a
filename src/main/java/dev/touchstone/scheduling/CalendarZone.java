package dev.touchstone.scheduling;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A zone as calendars carry it with them (VTIMEZONE), from the rules this machine has: yearly rules where the zone changes every year,
 * else the offset that counts. Calendars that know the zone by its name take their own rules; the others have these.
 */
final class CalendarZone {

    static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private static final int FIRST_YEAR = 1970;
    private static final LocalDateTime EVER = LocalDateTime.of(FIRST_YEAR, 1, 1, 0, 0);
    /** An appointment does not see more changes of its zone than this. */
    private static final int MOST_CHANGES = 3;

    private final ZoneId zone;
    private final ZoneRules rules;

    CalendarZone(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
    }

    /** @param around when the appointment begins */
    void write(CalendarText text, Instant around) {
        text.line("BEGIN", "VTIMEZONE").line("TZID", zone.getId());
        var yearly = rules.getTransitionRules();
        if (!yearly.isEmpty() && yearly.stream().allMatch(CalendarZone::staysOnItsDay)) {
            yearly.forEach(rule -> yearly(text, rule));
        } else {
            changes(text, around);
        }
        text.line("END", "VTIMEZONE");
    }

    /** Whether the rule's day is the day on the clocks of the zone, too: some change at an hour of Greenwich's next day. */
    private static boolean staysOnItsDay(ZoneOffsetTransitionRule rule) {
        var change = rule.createTransition(FIRST_YEAR).getDateTimeBefore();
        return rule.getDayOfWeek() == null || change.getDayOfWeek() == rule.getDayOfWeek();
    }

    private static void yearly(CalendarText text, ZoneOffsetTransitionRule rule) {
        var change = rule.createTransition(FIRST_YEAR);
        var daylight = rule.getOffsetAfter().compareTo(rule.getStandardOffset()) < 0;
        var part = daylight ? "DAYLIGHT" : "STANDARD";
        text.line("BEGIN", part)
                .line("DTSTART", LOCAL.format(change.getDateTimeBefore()))
                .line(
                        "RRULE",
                        "FREQ=YEARLY;BYMONTH=%d;%s".formatted(rule.getMonth().getValue(), day(rule)));
        offsets(text, change.getOffsetBefore(), change.getOffsetAfter()).line("END", part);
    }

    private static String day(ZoneOffsetTransitionRule rule) {
        int day = rule.getDayOfMonthIndicator();
        if (rule.getDayOfWeek() == null) {
            return "BYMONTHDAY=" + day;
        }
        var name = rule.getDayOfWeek().name().substring(0, 2);
        boolean last = day == -1 || (day + 6 == rule.getMonth().maxLength() && rule.getMonth() != Month.FEBRUARY);
        if (last || day % 7 == 1) {
            return "BYDAY=" + (last ? -1 : day / 7 + 1) + name;
        }
        var week = IntStream.rangeClosed(day > 0 ? day : day - 6, day > 0 ? day + 6 : day)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
        return "BYMONTHDAY=%s;BYDAY=%s".formatted(week, name);
    }

    private void changes(CalendarText text, Instant around) {
        var last = rules.previousTransition(around.plusSeconds(1));
        var next = rules.nextTransition(around);
        if (next == null) {
            standard(text, EVER, rules.getOffset(around), rules.getOffset(around));
            return;
        }
        if (last != null) {
            change(text, last);
        }
        for (int written = 0; next != null && written < MOST_CHANGES; written++) {
            change(text, next);
            next = rules.nextTransition(next.getInstant());
        }
    }

    private static void change(CalendarText text, ZoneOffsetTransition change) {
        standard(text, change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter());
    }

    private static void standard(CalendarText text, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
        text.line("BEGIN", "STANDARD").line("DTSTART", LOCAL.format(from));
        offsets(text, before, after).line("END", "STANDARD");
    }

    private static CalendarText offsets(CalendarText text, ZoneOffset before, ZoneOffset after) {
        return text.line("TZOFFSETFROM", offset(before)).line("TZOFFSETTO", offset(after));
    }

    private static String offset(ZoneOffset offset) {
        return offset.getTotalSeconds() == 0 ? "+0000" : offset.getId().replace(":", "");
    }
}
