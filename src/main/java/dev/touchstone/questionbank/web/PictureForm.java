package dev.touchstone.questionbank.web;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes with a question in its form.
 *
 * @param pictures null when the form has no such rows: the pictures then stay as they are
 * @param englishChecked whether the author looked the English through against the Chinese
 */
record PictureForm(
        @Nullable List<PictureRow> pictures, @Nullable Boolean englishChecked) {

    boolean isChecked() {
        return Boolean.TRUE.equals(englishChecked);
    }

    /** The rows that count, in the order their author gave them. */
    List<PictureRow> filled() {
        return pictures == null
                ? List.of()
                : pictures.stream()
                        .filter(PictureRow::isFilled)
                        .sorted(Comparator.comparingInt(PictureRow::order))
                        .toList();
    }
}
