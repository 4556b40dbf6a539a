package dev.touchstone.mail;

/** When a letter leaves. */
public enum Urgency {
    /** As soon as the transaction is committed. */
    NOW,
    /** After the undo time ({@code touchstone.mail.undo}); until then {@link Mailroom#cancel} stops it. */
    UNDOABLE
}
