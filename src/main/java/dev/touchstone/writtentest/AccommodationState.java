package dev.touchstone.writtentest;

/** Where a request for accommodations stands. */
public enum AccommodationState {
    ASKED,
    GRANTED,
    DECLINED
}
