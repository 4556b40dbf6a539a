package dev.touchstone.shared;

import java.util.List;

/**
 * A rule said no, and the person who asked may read why. The message is for developers (English, ids and states, no
 * personal data); {@link #key()} and {@link #arguments()} name the sentence in the person's language.
 */
public class RefusedException extends RuntimeException {

    private final Reason reason;
    private final String key;
    private final List<Object> arguments;

    /** Why it was refused; decides the HTTP status. */
    public enum Reason {
        /** The request itself is not put right, whoever asks: 400. Programs only; forms say it beside the field. */
        MALFORMED,
        /** A program did not say who it is, or not in a way that counts: 401. */
        UNAUTHENTICATED,
        /** The thing is not there, or not for this person: 404. */
        NOT_FOUND,
        /** The person may not do this: 403. */
        FORBIDDEN,
        /** The state of things does not allow it (any more): 409. */
        CONFLICT,
        /** The input cannot be used: 422. */
        UNUSABLE,
        /** Too many tries: 429. */
        TOO_MANY
    }

    /**
     * @param reason the kind of refusal
     * @param key message key of the sentence shown to the person
     * @param message for the log; ids and states, no personal data
     * @param arguments of the sentence
     */
    public RefusedException(Reason reason, String key, String message, Object... arguments) {
        super(message);
        this.reason = reason;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public Reason reason() {
        return reason;
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
