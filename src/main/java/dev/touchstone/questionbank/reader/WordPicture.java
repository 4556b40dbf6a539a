package dev.touchstone.questionbank.reader;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place of a Word document where a picture is shown.
 *
 * @param file null when it can be taken from the document no more, which then has a problem
 * @param problem code of the {@link Defect} that says why; null when it can be taken
 * @param argument of that sentence; null when it has none
 * @param cropped whether the document shows a part of it only
 */
record WordPicture(
        @Nullable ReadPicture file,
        @Nullable String problem,
        @Nullable String argument,
        boolean cropped) {

    static WordPicture of(ReadPicture file, boolean cropped) {
        return new WordPicture(file, null, null, cropped);
    }

    static WordPicture without(String problem, @Nullable Object argument) {
        return new WordPicture(
                null, problem, argument == null ? null : argument.toString().toUpperCase(Locale.ROOT), false);
    }
}
