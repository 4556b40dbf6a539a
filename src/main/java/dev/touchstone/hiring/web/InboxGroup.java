package dev.touchstone.hiring.web;

import java.util.List;

/**
 * Items of one kind, the most urgent first.
 *
 * @param items as many as the page shows
 * @param total how many there are
 * @param late how many of all wait too long
 */
record InboxGroup(String kind, List<InboxItem> items, int total, int late) {

    /** Whether the page shows fewer than there are. */
    public boolean isCut() {
        return items.size() < total;
    }
}
