package dev.touchstone.offers;

/** How an offer ended. */
public enum OfferOutcome {
    ACCEPTED,
    DECLINED,
    REVOKED
}
