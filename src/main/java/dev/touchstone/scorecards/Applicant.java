package dev.touchstone.scorecards;

import dev.touchstone.shared.LocalizedText;

/** Whom a card or a meeting is about: the name, and the application by number and job. */
record Applicant(String name, String number, LocalizedText job) {}
