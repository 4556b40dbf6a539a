package dev.touchstone.questionbank;

import dev.touchstone.shared.LocalizedText;

/** One option of a choice question; {@code label} is A, B, C … */
public record Option(String label, LocalizedText text) {}
