package dev.touchstone.mail;

/**
 * A file that goes with a letter.
 *
 * @param fileName shown to the recipient; no control characters
 * @param contentType media type such as {@code application/pdf}
 * @param content the bytes, stored with the letter
 */
public record Attachment(String fileName, String contentType, byte[] content) {}
