package dev.touchstone.mail;

/**
 * A calendar that came by mail.
 *
 * @param from bare address of who says to have sent it
 * @param content the bytes, as many as an answer has at the most
 */
public record ReceivedCalendar(String from, byte[] content) {}
