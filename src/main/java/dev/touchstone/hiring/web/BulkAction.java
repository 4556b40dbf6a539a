package dev.touchstone.hiring.web;

/** What can be decided for many at once. */
enum BulkAction {
    ADVANCE,
    REJECT
}
