package dev.touchstone.offers;

/** Where an offer stands. */
public enum OfferState {
    DRAFT,
    PREPARED,
    APPROVING,
    APPROVED,
    SENT,
    EXPIRED,
    ACCEPTED,
    DECLINED,
    REVOKED,
    CANCELLED;

    /** Whether nothing comes after it. */
    boolean isFinal() {
        return switch (this) {
            case ACCEPTED, DECLINED, REVOKED, CANCELLED -> true;
            default -> false;
        };
    }
}
