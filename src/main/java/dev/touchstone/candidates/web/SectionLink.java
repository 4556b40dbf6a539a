package dev.touchstone.candidates.web;

import org.jspecify.annotations.Nullable;

/**
 * A part of the application page that another module fills.
 *
 * @param place open; DONE or AHEAD are a line that opens
 * @param total of a stage that is over, as the signed-in person may see it
 * @param outOf the end of its scale
 */
record SectionLink(
        String titleKey, String href, Place place, @Nullable String total, int outOf) {

    enum Place {
        OPEN,
        DONE,
        AHEAD
    }

    public boolean isOpen() {
        return place == Place.OPEN;
    }
}
