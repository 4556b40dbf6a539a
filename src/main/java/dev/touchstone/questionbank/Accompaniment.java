package dev.touchstone.questionbank;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an author says of a version besides its draft.
 *
 * @param pictures what it shows, in order; null for what the version before shows
 * @param englishChecked whether they looked its English through against its Chinese
 */
public record Accompaniment(@Nullable List<ChosenPicture> pictures, boolean englishChecked) {}
