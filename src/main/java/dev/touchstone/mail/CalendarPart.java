package dev.touchstone.mail;

/**
 * The calendar part of a mail.
 *
 * @param method iTIP method, REQUEST or CANCEL; the same as the METHOD property inside
 * @param ics the iCalendar text
 */
public record CalendarPart(String method, String ics) {}
