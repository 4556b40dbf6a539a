package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.reader.Trace.Taken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a passage that means one thing.
 *
 * @param text as printed
 * @param taken what it became; null when it was left out of the question
 * @param begins whether the stretch that became it begins here
 * @param notes numbers of the remarks that are about it
 * @param closing those of them whose place ends with it
 */
public record SourcePiece(
        String text, @Nullable Taken taken, boolean begins, List<Integer> notes, List<Integer> closing) {

    /** Whether it is printed without any mark. */
    public boolean isPlain() {
        return taken == null && notes.isEmpty();
    }
}
