package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.Accompaniment;
import dev.touchstone.questionbank.Picture;
import dev.touchstone.questionbank.Pictures;
import dev.touchstone.shared.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a question’s form, as far as they could be taken.
 *
 * @param rows null when the form says nothing of them
 */
public record ReceivedPictures(@Nullable List<Row> rows, boolean englishChecked) {

    /**
     * One of them.
     *
     * @param refusal why it cannot be taken, if it cannot
     */
    public record Row(PictureRow row, @Nullable RefusedException refusal) {}

    static ReceivedPictures of(List<Picture> shown) {
        var rows = new ArrayList<Row>();
        shown.forEach(picture -> rows.add(new Row(PictureRow.of(picture, rows.size() + 1), null)));
        return new ReceivedPictures(rows, false);
    }

    /** For the page: while there may be more, an empty one stands at the end. */
    public List<Row> shown() {
        var shown = new ArrayList<>(rows == null ? List.of() : rows);
        if (shown.size() < Pictures.MOST) {
            shown.add(new Row(PictureRow.empty(), null));
        }
        return shown;
    }

    boolean hasRefused() {
        return rows != null && rows.stream().map(Row::refusal).anyMatch(Objects::nonNull);
    }

    /** Only when none was refused. */
    Accompaniment toAccompaniment() {
        var chosen = rows == null
                ? null
                : rows.stream().map(row -> row.row().chosen()).toList();
        return new Accompaniment(chosen, englishChecked);
    }
}
