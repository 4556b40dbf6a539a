package dev.touchstone.offers;

import dev.touchstone.shared.Language;

/** An offer letter as it was made: what the candidate sees and the same as PDF. */
record Letterhead(Language language, String html, byte[] pdf) {}
