package dev.touchstone.mail;

/** Where a letter is. */
public enum DeliveryState {
    /** Waits for the sender. */
    PENDING,
    /** A sender holds it just now. */
    SENDING,
    /** The mail server took it. */
    SENT,
    /** The mail server asked to come back later; it will be tried again. */
    RETRY,
    /** Refused for good, or tried too often. */
    DEAD,
    /** Not sent, because an earlier letter to this address was refused for good. */
    SUPPRESSED,
    /** The sender died or lost the line while handing it over: it may have arrived. A person decides. */
    UNKNOWN,
    /** Taken back before it left. */
    CANCELLED;

    /** Whether nothing more will happen to this letter by itself or by a person's confirmation. */
    public boolean isFinal() {
        return this == SENT || this == DEAD || this == SUPPRESSED || this == CANCELLED;
    }

    /** Whether the chip of this letter will change soon by itself. */
    public boolean isMoving() {
        return this == PENDING || this == SENDING || this == RETRY;
    }
}
