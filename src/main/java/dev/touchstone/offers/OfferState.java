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
    CANCELLED
}
