package dev.touchstone.scheduling;

import org.jspecify.annotations.Nullable;

/**
 * What an appointment is called in one person's calendar. Everybody gets an object of their own: nobody learns who else is invited.
 *
 * @param summary the line in the calendar
 * @param details what else is said about it; never a secret link, calendars are shared
 * @param name of the person
 * @param address their e-mail address, by which their answer is recognised
 */
public record CalendarEntry(String summary, @Nullable String details, String name, String address) {}
