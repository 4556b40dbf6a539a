package dev.touchstone.questionbank;

import dev.touchstone.shared.LocalizedText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A competency that questions probe and raters rate.
 *
 * @param anchors what a 1, a 3 and a 5 look like, in a sentence
 * @param shortAnchors the same in a few words, for buttons
 * @param track the track it is for, or null for all */
public record Competency(
        String code,
        LocalizedText name,
        LocalizedText description,
        Map<Integer, LocalizedText> anchors,
        Map<Integer, LocalizedText> shortAnchors,
        @Nullable Track track) {}
