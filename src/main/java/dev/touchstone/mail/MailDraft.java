package dev.touchstone.mail;

/** A letter that was not posted, as it would read: one line of subject, the plain text, secret links as •••. */
public record MailDraft(String subject, String text) {}
