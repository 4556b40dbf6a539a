package dev.touchstone.questionbank;

import dev.touchstone.shared.LocalizedText;

/** A picture kept before ({@link Pictures#keep}) that a version shall show; fields as in {@link Picture}. */
public record ChosenPicture(String hash, LocalizedText alt) {}
