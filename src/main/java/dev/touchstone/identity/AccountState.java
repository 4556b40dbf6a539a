package dev.touchstone.identity;

/** Where an account stands. */
public enum AccountState {
    /** Was sent a link and has set no password yet. */
    INVITED,
    ACTIVE,
    DISABLED
}
